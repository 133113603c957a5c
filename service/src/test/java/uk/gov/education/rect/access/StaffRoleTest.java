package uk.gov.education.rect.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffRoleTest {

    @ParameterizedTest(name = "{0}: users {1}, finance {2}, tokens and jobs {3}")
    @DisplayName("DM-USR-03: which role may manage users, and which has access to finance")
    @CsvSource({
        "ADMIN, false, false, false",
        "USER_MANAGER, true, false, false",
        "FINANCE, true, true, false",
        "PRODUCT_TEAM, true, true, true"
    })
    void permissions(StaffRole role, boolean users, boolean finance, boolean service) {
        assertThat(role.managesUsers()).isEqualTo(users);
        assertThat(role.seesFinance()).isEqualTo(finance);
        assertThat(role.runsTheService()).isEqualTo(service);
    }

    @Test
    @DisplayName("DM-USR-03: there are four roles")
    void four() {
        assertThat(StaffRole.values()).hasSize(4);
    }
}
