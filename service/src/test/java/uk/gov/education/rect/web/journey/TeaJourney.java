package uk.gov.education.rect.web.journey;

import static uk.gov.education.rect.web.journey.Branch.otherwise;
import static uk.gov.education.rect.web.journey.Branch.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small journey with one of everything, to try the engine on. */
final class TeaJourney {

    enum Step {
        DRINK,
        NO_SODA,
        MILK,
        OAT_MILK,
        WARNING,
        BORN,
        TOO_YOUNG,
        CHECK,
        DONE
    }

    record Order(
            @Nullable String drink,
            @Nullable String milk,
            @Nullable LocalDate born,
            @Nullable Boolean adult) implements Answers<Order> {
        static final Order NOTHING = new Order(null, null, null, null);

        boolean is(String kind) {
            return kind.equals(drink);
        }

        Order withMilk(String kind) {
            return new Order(drink, kind, born, adult);
        }

        @Override
        public Order withoutSensitive() {
            return new Order(drink, milk, null, adult);
        }
    }

    record Served(String drink, String customer) {}

    final List<String> served = new ArrayList<>();
    final Journey<Order, Step, String, Served> journey;

    TeaJourney() {
        journey = Journey.<Order, Step, String, Served>at("/tea", Step.class, Order.class, Served.class)
                .question(
                        Step.DRINK,
                        new Drink(),
                        order -> order.drink() != null,
                        when(order -> order.is("soda"), Step.NO_SODA),
                        when(order -> order.is("tea"), Step.MILK),
                        otherwise(Step.WARNING))
                .obstacle(Step.NO_SODA)
                .question(
                        Step.MILK,
                        (form, order, customer) -> form.text("milk")
                                .<Submission<Order, Step, Served>>map(milk -> Submission.accepted(order.withMilk(milk)))
                                .orElse(Submission.rejected("milk", "Select a milk")),
                        order -> order.milk() != null,
                        otherwise(Step.BORN))
                .aside(Step.MILK, Step.OAT_MILK, order -> true)
                .question(
                        Step.OAT_MILK,
                        (form, order, customer) -> Submission.detour(order.withMilk("oat"), Step.BORN),
                        order -> false,
                        otherwise(Step.BORN))
                .information(Step.WARNING, otherwise(Step.BORN))
                .question(
                        Step.BORN,
                        new Born(),
                        order -> order.adult() != null,
                        when(order -> Boolean.FALSE.equals(order.adult()), Step.TOO_YOUNG),
                        otherwise(Step.CHECK))
                .refusal(Step.TOO_YOUNG)
                .review(Step.CHECK, (form, order, customer) -> {
                    served.add(order.drink() + " for " + customer);
                    return Submission.finished(new Served(String.valueOf(order.drink()), customer));
                })
                .confirmation(Step.DONE)
                .startingAt(Step.DRINK);
    }

    private static final class Drink implements Question<Order, Step, String, Served> {
        @Override
        public Form prefill(Order order, String customer) {
            return Form.empty().with("drink", order.drink());
        }

        @Override
        public Submission<Order, Step, Served> submit(Form form, Order order, String customer) {
            if (form.value("drink").equals("out of order")) {
                return Submission.unavailable("drink", "Try again later");
            }
            return form.text("drink")
                    .<Submission<Order, Step, Served>>map(
                            drink -> Submission.accepted(new Order(drink, order.milk(), order.born(), order.adult())))
                    .orElse(Submission.rejected("drink", "Select a drink"));
        }
    }

    private static final class Born implements Question<Order, Step, String, Served> {
        @Override
        public Submission<Order, Step, Served> submit(Form form, Order order, String customer) {
            return switch (form.date("born")) {
                case DateAnswer.Missing() -> Submission.rejectedDate("born", "Enter a date of birth");
                case DateAnswer.NotADate() -> Submission.rejectedDate("born", "Enter a real date");
                case DateAnswer.Given(LocalDate born) ->
                    Submission.accepted(new Order(order.drink(), order.milk(), born, born.getYear() < 2000));
            };
        }
    }
}
