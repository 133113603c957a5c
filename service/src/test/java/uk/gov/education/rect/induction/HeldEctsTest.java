package uk.gov.education.rect.induction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;

/** The ECTs that an appropriate body holds, and extensions of their inductions. */
class HeldEctsTest extends InductionScenario {

    @Test
    @DisplayName("AB-EXT-01, AB-EXT-02, AB-EXT-05, AB-EXT-07: extensions raise the terms required")
    void extensions() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        InductionExtensionId extension = grant.execute(
                        new GrantExtension.Command(HUB_USER, hub, teacher, new BigDecimal("0.1")))
                .extension();
        grant.execute(new GrantExtension.Command(HUB_USER, hub, teacher, new BigDecimal("0.2")));
        assertThat(inductions.of(teacher).termsRequired()).isEqualByComparingTo("6.3");

        ChangeExtension.Command longer =
                new ChangeExtension.Command(HUB_USER, hub, teacher, extension, new BigDecimal("1.5"));
        assertThat(change.execute(longer).already()).isFalse();
        assertThat(change.execute(longer).already()).isTrue();
        assertThat(inductions.of(teacher).termsRequired()).isEqualByComparingTo("7.7");
        assertThat(scene.eventsOf(teacher))
                .endsWith("induction_extension_created", "induction_extension_created", "induction_extension_updated");

        assertThat(refusedExtension(hub, teacher, "0")).isEqualTo(new ExtensionRefusal.TermsOutOfRange());
        assertThat(refusedExtension(hub, teacher, "16.1")).isEqualTo(new ExtensionRefusal.TermsOutOfRange());
        assertThat(refusedExtension(hub, teacher, "1.25")).isEqualTo(new ExtensionRefusal.TermsWithTwoDecimals());
        assertThat(refusedExtension(otherHub, teacher, "1")).isEqualTo(new ExtensionRefusal.NotHeld());
    }

    @Test
    @DisplayName("AB-LST-01 to AB-LST-10: open and closed lists, released in neither; found by name or TRN")
    void lists() {
        TeachingRecord open = person();
        claim(open, SEPTEMBER);
        TeacherId passed = claim(person(), SEPTEMBER).teacher();
        pass(passed, TODAY, "6");
        TeacherId released = claim(person(), SEPTEMBER).teacher();
        release(released, TODAY, "1");

        assertThat(heldEcts.count(hub, "")).isEqualTo(new HeldEcts.Counts(1, 1));
        assertThat(heldEcts.find(hub, HeldEcts.Status.OPEN, "pri dor", 50, 0))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.trn()).contains(open.trn());
                    assertThat(row.startedOn()).isEqualTo(SEPTEMBER);
                    assertThat(row.status().label()).isEqualTo("In progress");
                });
        assertThat(heldEcts.find(hub, HeldEcts.Status.OPEN, open.trn() + " Nobody", 50, 0))
                .hasSize(1);
        assertThat(heldEcts.find(hub, HeldEcts.Status.OPEN, "smith & | !", 50, 0))
                .isEmpty();
        assertThat(heldEcts.mayBeSeenBy(hub, passed)).isTrue();
        assertThat(heldEcts.mayBeSeenBy(hub, released)).isFalse();
        assertThat(heldEcts.mayBeSeenBy(otherHub, passed)).isFalse();
    }
}
