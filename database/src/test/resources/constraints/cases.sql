-- Each case: a line with the rule that must refuse it (and the specification's rules), then the statements that try.

-- contract_periods_year_from_2020 DM-CP-01
insert into contract_periods (year, started_on, finished_on) values (2019, '2019-06-01', '2020-05-31');
-- contract_periods_finish_not_before_start DM-INT-03
update contract_periods set finished_on = '2027-05-31' where year = 2027;
-- contract_periods_successor_is_later DM-CPR-04
update contract_periods set successor_year = 2026 where year = 2027;
-- contract_periods_output_months_are_months FIN-STM-10
update contract_periods set output_months = '{13}' where year = 2027;
-- contract_periods_no_overlap DM-DB-07, DM-CP-01
update contract_periods set started_on = '2028-05-31' where year = 2028;
-- contract_periods_finish_not_before_start DM-INT-06
update contract_periods set started_on = '2028-12-31', finished_on = '2027-12-31' where year = 2029;
-- contract_periods_pk DM-CP-01
insert into contract_periods (year, started_on, finished_on) values (2027, '2030-06-01', '2031-05-31');
-- contract_periods.started_on DM-CP-01
update contract_periods set started_on = null where year = 2029;
-- contract_periods.finished_on DM-CP-01
update contract_periods set finished_on = null where year = 2029;
-- registration_windows_until_not_before_from DM-CP-20
update registration_windows set closed_until = '2027-05-31' where id = 9001;
-- registration_windows_do_not_overlap SJ-X-30
insert into registration_windows (contract_period_year, closed_from, closed_until) values (2028, '2027-06-14', '2027-06-20');
-- schedules_key_immutable DM-TRN-06
update schedules set contract_period_year = 2028 where id = 9002;
-- milestones_date_after_start DM-MIL-01
update milestones set milestone_date = start_date where id = 9001;
-- milestones_start_from_june DM-MIL-02
update milestones set start_date = '2027-05-31' where id = 9001;

-- lead_providers_name_squished DM-LP-01
update lead_providers set name = 'North  way' where id = 101;
-- active_lead_providers_key_immutable DM-TRN-06
update active_lead_providers set contract_period_year = 2028 where id = 102;
-- delivery_partners_name_squished DM-DP-01
update delivery_partners set name = ' Delta' where id = 101;
-- delivery_partners_api_immutable DM-DP-01
update delivery_partners set api_id = gen_random_uuid() where id = 101;
-- lead_provider_delivery_partnerships_pair_immutable DM-SP-04
update lead_provider_delivery_partnerships set delivery_partner_id = 102 where id = 103;

-- dfe_sign_in_organisations_last_needs_first DM-DSI-01
update dfe_sign_in_organisations set first_authenticated_at = last_authenticated_at + interval '1 day' where id = 101;
-- appropriate_bodies_name_squished AB-ORG
update appropriate_bodies set name = '' where id = 101;
-- appropriate_body_periods_name_squished AB-ORG
update appropriate_body_periods set name = 'Oak ' where id = 101;
-- appropriate_body_periods_finish_not_before_start AB-ORG-05
update appropriate_body_periods set finished_on = '2021-08-31' where id = 101;
-- regions_code_shape DM-16.3
update regions set code = 'nw7' where code = 'NW7';
-- regions_has_districts DM-16.3
update regions set districts = '{}' where code = 'NW7';

-- gias_schools_urn_positive DM-4.7
insert into gias_schools (urn, name, type_name, local_authority_code, section_41_approved, in_england) values (0, 'None', 'Community school', 1, false, true);
-- gias_school_links_type_known DM-GIA-04
update gias_school_links set link_type = 'Friend' where id = 101;
-- gias_school_links_pair_unique DM-GIA-04
insert into gias_school_links (urn, link_urn, link_type) values (100001, 100002, 'Other');
-- gias_imports_finish_not_before_start GIAS-11
update gias_imports set finished_at = '2027-08-31' where id = 101;

-- users_name_present DM-USR-01
update users set name = ' ' where id = 101;
-- users.name DM-USR-01
update users set name = null where id = 101;
-- users.email DM-USR-01
update users set email = null where id = 101;
-- users.role DM-USR-01
update users set role = null where id = 101;
-- users_email_unique DM-USR-01
update users set email = 'ADA@education.gov.uk' where id = 102;
-- users_email_well_formed DM-VAL-01
update users set email = 'a..b@education.gov.uk' where id = 101;
-- users_email_of_dfe DM-USR-01
update users set email = 'x@fakeeducation.gov.uk' where id = 101;
-- users_otp_failed_attempts_not_negative DM-USR-04
update users set otp_failed_attempts = -1 where id = 101;
-- users_otp_school_urn_has_5_or_6_digits DM-USR-02
update users set otp_school_urn = 1234 where id = 101;
-- users_otp_school_urn_has_5_or_6_digits DM-USR-02
update users set otp_school_urn = 1000000 where id = 101;

-- schools_induction_tutor_name_with_email DM-SCH-03
update schools set induction_tutor_email = 'tutor@school.example' where id = 102;
-- schools_induction_tutor_email_well_formed DM-SCH-03
update schools set induction_tutor_email = 'tutor' where id = 101;
-- schools_induction_tutor_nominated_when_known DM-SCH-03
update schools set induction_tutor_last_nominated_in = 2027 where id = 102;
-- schools_last_chosen_lead_provider_when_provider_led DM-SCH-01
update schools set last_chosen_training_programme = 'school_led' where id = 101;
-- schools_last_chosen_lead_provider_when_provider_led DM-SCH-01
update schools set last_chosen_lead_provider_id = null where id = 101;
-- schools_last_chosen_lead_provider_when_provider_led DM-SCH-01
update schools set last_chosen_lead_provider_id = 101 where id = 102;
-- schools_merged_into_another GIAS-16
update schools set merged_into_school_id = 102 where id = 102;
-- schools_merged_not_marked_eligible GIAS-16
update schools set merged_into_school_id = 101, marked_as_eligible = true where id = 102;
-- schools_api_immutable DM-4.7
update schools set api_id = gen_random_uuid() where id = 101;
-- school_partnerships_api_immutable DM-4.8
update school_partnerships set api_id = gen_random_uuid() where id = 101;
-- school_partnerships_school_immutable DM-TRN-08
update school_partnerships set school_id = 102 where id = 103;
-- school_partnerships_same_active_lead_provider DM-SP-04
update school_partnerships set lead_provider_delivery_partnership_id = 103 where id = 102;

-- teachers_trn_has_7_digits DM-DB-14
update teachers set trn = '123456' where id = 101;
-- teachers_trn_unless_trnless DM-DB-14
update teachers set trn = null where id = 101;
-- teachers_trn_unless_trnless DM-TEA-01
update teachers set trnless = true where id = 101;
-- teachers_trs_redirected_to_has_7_digits DM-4.1
update teachers set trs_redirected_to = '12' where id = 101;
-- teachers_trs_induction_status_known DM-TEA-02
update teachers set trs_induction_status = 'Unknown' where id = 101;
-- teachers_mentor_ineligible_date_with_reason DM-TEA-03
update teachers set mentor_became_ineligible_for_funding_on = '2027-01-01' where id = 101;
-- teachers_mentor_ineligible_date_with_reason DM-TEA-03
update teachers set mentor_became_ineligible_for_funding_reason = 'started_not_completed' where id = 101;
-- teachers_mentor_ineligible_before_completion_with_reason DM-GAP-08
update teachers set mentor_ineligible_before_completion_on = '2026-01-16' where id = 101;
-- teachers_anonymised_with_reason DM-TEA-03
update teachers set anonymisation_reason = 'registered_in_error' where id = 101;
-- teachers_anonymised_with_reason DM-TEA-03
update teachers set anonymised_at = now() where id = 101;
-- teachers_api_ids_immutable DM-4.1
update teachers set api_mentor_training_record_id = gen_random_uuid() where id = 101;
-- teachers_ect_first_became_eligible_set_once DM-TEA-04
update teachers set ect_first_became_eligible_for_training_at = null where id = 101;
-- teachers_ect_first_became_eligible_set_once DM-TEA-04
update teachers set ect_first_became_eligible_for_training_at = now() + interval '1 day' where id = 101;
-- teachers_mentor_first_became_eligible_set_once DM-TEA-04
update teachers set mentor_first_became_eligible_for_training_at = now() + interval '1 day' where id = 101;
-- teachers_mentor_first_became_eligible_set_once DM-TEA-04
update teachers set mentor_first_became_eligible_for_training_at = null where id = 101;
-- teacher_id_changes_to_another DM-MRG-01
update teacher_id_changes set api_to_teacher_id = api_from_teacher_id where id = 101;

-- ect_at_school_periods_finish_not_before_start DM-INT-03
update ect_at_school_periods set finished_on = '2027-08-31' where id = 101;
-- ect_at_school_periods_email_well_formed DM-ECT-01
update ect_at_school_periods set email = 'ect@school' where id = 101;
-- ect_at_school_periods.started_on DM-ECT-01
update ect_at_school_periods set started_on = null where id = 101;
-- ect_at_school_periods.school_id DM-ECT-01
update ect_at_school_periods set school_id = null where id = 101;
-- ect_at_school_periods.teacher_id DM-ECT-01
update ect_at_school_periods set teacher_id = null where id = 104;
-- ect_at_school_periods_finish_not_before_start DM-INT-06
insert into ect_at_school_periods (teacher_id, school_id, started_on, finished_on) values (103, 101, '2028-03-01', '2027-10-01');
-- ect_at_school_periods_no_overlap DM-DB-01, DM-ECT-02
insert into ect_at_school_periods (teacher_id, school_id, started_on, finished_on) values (103, 101, '2028-03-31', '2028-03-31');
-- ect_at_school_periods_no_overlap DM-ECT-02
insert into ect_at_school_periods (teacher_id, school_id, started_on) values (103, 101, '2027-01-01');
-- ect_at_school_periods_cover_training_periods DM-INT-32, DM-ECT-03
update ect_at_school_periods set finished_on = '2027-12-01' where id = 103;
-- ect_at_school_periods_cover_mentorship_periods DM-INT-32, DM-ECT-03
update mentorship_periods set finished_on = '2028-03-01' where id = 102;
update ect_at_school_periods set finished_on = '2028-02-15' where id = 102;
-- ect_at_school_periods_fit_mentorship_periods DM-MSH-03
update ect_at_school_periods set school_id = 101 where id = 102;
-- ect_at_school_periods_fit_school_partnerships DM-TRN-08
update ect_at_school_periods set school_id = 101 where id = 104;
-- mentor_at_school_periods_finish_not_before_start DM-INT-03
update mentor_at_school_periods set finished_on = '2027-08-31' where id = 101;
-- mentor_at_school_periods_email_well_formed DM-MEN-01
update mentor_at_school_periods set email = '@school.example' where id = 101;
-- mentor_at_school_periods.started_on DM-MEN-01
update mentor_at_school_periods set started_on = null where id = 101;
-- mentor_at_school_periods.school_id DM-MEN-01
update mentor_at_school_periods set school_id = null where id = 101;
-- mentor_at_school_periods.teacher_id DM-MEN-01
insert into mentor_at_school_periods (teacher_id, school_id, started_on) values (null, 101, '2027-09-01');
-- mentor_at_school_periods_finish_not_before_start DM-INT-06
insert into mentor_at_school_periods (teacher_id, school_id, started_on, finished_on) values (102, 101, '2028-03-01', '2027-10-01');
-- mentor_at_school_periods_no_overlap DM-DB-02, DM-MEN-02
insert into mentor_at_school_periods (teacher_id, school_id, started_on) values (102, 101, '2030-01-01');
-- mentor_at_school_periods_cover_training_periods DM-INT-32, DM-MEN-01
update mentor_at_school_periods set finished_on = '2028-01-01' where id = 101;
-- mentor_at_school_periods_cover_mentorship_periods DM-INT-32, DM-MEN-01
update mentor_at_school_periods set finished_on = '2028-01-31' where id = 102;
-- mentor_at_school_periods_fit_mentorship_periods DM-MSH-03
update mentor_at_school_periods set school_id = 101 where id = 102;
-- mentor_at_school_periods_fit_school_partnerships DM-TRN-08
insert into mentor_at_school_periods (id, teacher_id, school_id, started_on) values (103, 106, 101, '2027-09-01');
insert into training_periods (mentor_at_school_period_id, training_programme, started_on, school_partnership_id, schedule_id) values (103, 'provider_led', '2027-09-01', 101, 9001);
update mentor_at_school_periods set school_id = 102 where id = 103;

-- mentorship_periods_finish_not_before_start DM-INT-03
update mentorship_periods set finished_on = '2027-08-31' where id = 101;
-- mentorship_periods_finish_not_before_start DM-INT-06
insert into mentorship_periods (ect_at_school_period_id, mentor_at_school_period_id, started_on, finished_on) values (102, 102, '2028-01-02', '2028-01-01');
-- mentorship_periods.ect_at_school_period_id DM-MSH-01
update mentorship_periods set ect_at_school_period_id = null where id = 101;
-- mentorship_periods.mentor_at_school_period_id DM-MSH-01
update mentorship_periods set mentor_at_school_period_id = null where id = 101;
-- mentorship_periods.started_on DM-MSH-01
update mentorship_periods set started_on = null where id = 101;
-- mentorship_periods_no_overlap DM-DB-03, DM-MSH-04
insert into mentorship_periods (ect_at_school_period_id, mentor_at_school_period_id, started_on, finished_on) values (102, 102, '2028-02-01', '2028-02-01');
-- mentorship_periods_different_teachers DM-MSH-02
insert into mentor_at_school_periods (id, teacher_id, school_id, started_on) values (103, 105, 101, '2027-09-01');
insert into mentorship_periods (ect_at_school_period_id, mentor_at_school_period_id, started_on) values (103, 103, '2027-09-01');
-- mentorship_periods_same_school DM-MSH-03
insert into mentorship_periods (ect_at_school_period_id, mentor_at_school_period_id, started_on) values (103, 102, '2027-09-01');
-- mentorship_periods_within_ect_at_school_period DM-INT-31, DM-MSH-05
update mentorship_periods set finished_on = null where id = 102;
-- mentorship_periods_within_mentor_at_school_period DM-INT-31, DM-MSH-05
update mentor_at_school_periods set finished_on = '2028-02-01' where id = 102;
update mentorship_periods set finished_on = '2028-02-02' where id = 102;

-- training_periods_one_trainee DM-DB-09, DM-TRN-01
update training_periods set mentor_at_school_period_id = 101 where id = 101;
-- training_periods_one_trainee DM-DB-09, DM-TRN-01
update training_periods set ect_at_school_period_id = null where id = 101;
-- training_periods_mentor_is_provider_led DM-TRN-02
update training_periods set training_programme = 'school_led', school_partnership_id = null, schedule_id = null where id = 103;
-- training_periods.training_programme DM-TRN-02
update training_periods set training_programme = null where id = 101;
-- training_periods_provider_led_has_provider DM-TRN-03
update training_periods set school_partnership_id = null, expression_of_interest_id = null where id = 101;
-- training_periods_provider_led_has_schedule DM-TRN-05
update training_periods set schedule_id = null where id = 101;
-- training_periods_school_led_has_no_expression_of_interest DM-TRN-04
update training_periods set expression_of_interest_id = 101 where id = 104;
-- training_periods_school_led_has_no_school_partnership DM-TRN-04
update training_periods set school_partnership_id = 101 where id = 104;
-- training_periods_school_led_has_no_schedule DM-TRN-04
update training_periods set schedule_id = 9001 where id = 104;
-- training_periods_withdrawn_with_reason DM-4.5
update training_periods set withdrawal_reason = null where id = 102;
-- training_periods_deferred_with_reason DM-4.5
update training_periods set deferred_at = null where id = 102;
-- training_periods_withdrawn_or_deferred_is_finished DM-TRN-11
update training_periods set deferred_at = now(), deferral_reason = 'other' where id = 101;
-- training_periods_mentor_reason_for_mentors DM-TRN-13
update training_periods set withdrawal_reason = 'mentor_no_longer_being_mentor' where id = 102;
-- training_periods_finish_not_before_start DM-INT-03
update training_periods set finished_on = '2027-08-31' where id = 101;
-- training_periods_finish_not_before_start DM-INT-06
insert into training_periods (ect_at_school_period_id, training_programme, started_on, finished_on) values (102, 'school_led', '2028-01-02', '2028-01-01');
-- training_periods_no_overlap DM-DB-04, DM-TRN-09
insert into training_periods (ect_at_school_period_id, training_programme, started_on, finished_on) values (102, 'school_led', '2028-02-01', '2028-02-01');
-- training_periods_no_overlap DM-DB-05, DM-TRN-09
insert into mentor_at_school_periods (id, teacher_id, school_id, started_on) values (103, 102, 102, '2027-09-01');
insert into training_periods (mentor_at_school_period_id, training_programme, started_on, school_partnership_id, schedule_id) values (103, 'provider_led', '2027-10-01', 102, 9001);
-- training_periods_within_at_school_period DM-INT-30, DM-TRN-10
update training_periods set finished_on = '2028-04-01' where id = 102;
-- training_periods_within_at_school_period DM-INT-30, DM-TRN-10
update training_periods set started_on = '2027-08-31' where id = 102;
-- training_periods_within_at_school_period DM-INT-30, DM-TRN-10
update training_periods set finished_on = null, withdrawn_at = null, withdrawal_reason = null, deferred_at = null, deferral_reason = null where id = 102;
-- training_periods_schedule_fits_role DM-TRN-07
update training_periods set schedule_id = 9002 where id = 101;
-- training_periods_schedule_fits_role DM-TRN-07
update training_periods set schedule_id = 9003 where id = 103;
-- training_periods_partnership_of_own_school DM-TRN-08
update training_periods set school_partnership_id = 102 where id = 101;
-- training_periods_one_contract_period DM-TRN-06
update training_periods set schedule_id = 9004 where id = 103;
-- training_periods_one_contract_period DM-TRN-06
update training_periods set expression_of_interest_id = 103 where id = 103;
-- training_periods_one_contract_period DM-TRN-06
update training_periods set schedule_id = 9004, school_partnership_id = 104, expression_of_interest_id = null where id = 101;
-- training_periods_kept_while_billable DM-TRN-20, DM-DEC-01
delete from training_periods where id = 101;
-- training_periods_kept_while_billable DM-TRN-20, DM-DEC-01
delete from training_periods where id = 102;

-- induction_periods_finish_not_before_start DM-INT-03
update induction_periods set finished_on = '2027-08-31', number_of_terms = 1 where id = 101;
-- induction_periods_finish_not_before_start DM-INT-06
insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, finished_on, induction_programme, number_of_terms) values (103, 101, '2027-11-02', '2027-11-01', 'diy', 1);
-- induction_periods.appropriate_body_period_id DM-IND-01
update induction_periods set appropriate_body_period_id = null where id = 101;
-- induction_periods.started_on DM-IND-01
update induction_periods set started_on = null where id = 101;
-- induction_periods.induction_programme DM-IND-01
update induction_periods set induction_programme = null where id = 101;
-- induction_periods_start_from_1999 DM-IND-02
update induction_periods set started_on = '1999-08-31' where id = 101;
-- induction_periods_training_programme_when_known DM-IND-01
alter table induction_periods disable trigger induction_periods_fill_training_programme;
update induction_periods set training_programme = null where id = 101;
-- induction_periods_terms_when_finished DM-IND-04
update induction_periods set number_of_terms = 1 where id = 101;
-- induction_periods_terms_when_finished DM-IND-04
update induction_periods set number_of_terms = null where id = 102;
-- induction_periods_terms_up_to_16 DM-IND-04
update induction_periods set number_of_terms = 16.1 where id = 102;
-- induction_periods_terms_up_to_16 DM-IND-04
update induction_periods set number_of_terms = -0.1 where id = 102;
-- induction_periods_outcome_when_finished DM-IND-05
update induction_periods set outcome = 'pass' where id = 101;
-- induction_periods_fail_confirmed_after_finish DM-IND-06
update induction_periods set fail_confirmation_sent_on = '2027-12-30' where id = 102;
-- induction_periods_fail_confirmed_after_finish DM-IND-06
update induction_periods set fail_confirmation_sent_on = '2027-12-30' where id = 101;
-- induction_periods_one_outcome DM-DB-06, DM-IND-05
update induction_periods set outcome = 'pass' where id = 102;
-- induction_periods_no_overlap DM-DB-06, DM-IND-07
update induction_periods set finished_on = '2028-01-01' where id = 102;
-- induction_periods_no_overlap DM-IND-08
insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, induction_programme) values (103, 101, '2027-03-01', 'diy');
-- induction_periods_no_overlap DM-IND-08
insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, induction_programme) values (103, 101, '2027-10-01', 'diy');
-- induction_extensions_terms_up_to_16 DM-4.6
update induction_extensions set number_of_terms = 0 where id = 101;
-- induction_extensions_reason_known AB-EXT-10
update induction_extensions set reason = 'holiday' where id = 101;

-- pending_induction_submission_batches_data_is_list DM-4.12
update pending_induction_submission_batches set data = '{}' where id = 101;
-- pending_induction_submission_batches_counts_not_negative DM-4.12
update pending_induction_submission_batches set claimed_count = -1 where id = 101;
-- pending_induction_submission_batches_processed_has_data DM-4.12
update pending_induction_submission_batches set batch_status = 'processed', data = '[]' where id = 101;
-- pending_induction_submissions_row_in_batch DM-4.12
update pending_induction_submissions set row_status = null where id = 101;
-- pending_induction_submissions_trn_has_up_to_7_characters DM-PIS-01
update pending_induction_submissions set trn = '12345678' where id = 101;
-- pending_induction_submissions_establishment_shape DM-PIS-05
update pending_induction_submissions set establishment_id = '123/4567' where id = 101;
-- pending_induction_submissions_finish_not_before_start DM-PIS-04
update pending_induction_submissions set finished_on = '2027-08-31' where id = 101;
-- pending_induction_submissions_terms_up_to_16 DM-PIS-04
update pending_induction_submissions set number_of_terms = -0.1 where id = 101;

-- active_lead_provider_bands_allocation_order_between_1_and_26 DM-LP-04
insert into active_lead_provider_bands (active_lead_provider_id, allocation_order, capacity) values (101, 27, 1);
-- active_lead_provider_bands_capacity_positive DM-LP-04
insert into active_lead_provider_bands (active_lead_provider_id, allocation_order, capacity) values (101, 3, 0);
-- active_lead_provider_bands_key_immutable DM-LP-04
update active_lead_provider_bands set allocation_order = 3 where id = 101;
-- active_lead_provider_bands_capacity_only_grows DM-LP-04
update active_lead_provider_bands set capacity = 9 where id = 101;
-- contracts_vat_rate_between_0_and_1 DM-4.13
update contracts set vat_rate = 1.01 where id = 101;
-- contracts_active_lead_provider_immutable DM-4.13
update contracts set active_lead_provider_id = 102 where id = 104;
-- contracts_fee_structures_fit_type DM-4.13
update contracts set contract_type = 'ecf' where id = 101;
-- contracts_fee_structures_fit_type DM-4.13
delete from contract_flat_rate_fee_structures where id = 101;
-- contracts_fee_structures_fit_type DM-4.13
delete from contract_banded_fee_structures where id = 102;
-- contracts_fee_structures_fit_type DM-4.13
insert into contract_flat_rate_fee_structures (contract_id, recruitment_target, fee_per_declaration) values (102, 1, 1);
-- contract_banded_fee_structures_target_not_negative FIN-2.5
update contract_banded_fee_structures set recruitment_target = -1 where id = 101;
-- contract_banded_fee_structures_uplift_fee_not_negative FIN-2.5
update contract_banded_fee_structures set uplift_fee_per_declaration = -1 where id = 101;
-- contract_banded_fee_structures_uplift_ratio_between_0_and_1 FIN-2.5
update contract_banded_fee_structures set uplift_target_ratio = 1.1 where id = 101;
-- contract_banded_fee_structures_service_fee_not_negative FIN-2.5
update contract_banded_fee_structures set monthly_service_fee = -1 where id = 101;
-- contract_banded_fee_structures_setup_fee_not_negative FIN-2.5
update contract_banded_fee_structures set setup_fee = -1 where id = 101;
-- contract_banded_fee_structures_contract_immutable FIN-2.5
update contract_banded_fee_structures set contract_id = 102 where id = 101;
-- contract_banded_fee_structure_band_terms_fee_positive FIN-2.6
update contract_banded_fee_structure_band_terms set fee_per_declaration = 0 where id = 101;
-- contract_banded_fee_structure_band_terms_ratio_0_to_1 FIN-2.6
update contract_banded_fee_structure_band_terms set output_fee_ratio = 1.1, service_fee_ratio = -0.1 where id = 101;
-- contract_banded_fee_structure_band_terms_ratios_sum_to_1 FIN-2.6
update contract_banded_fee_structure_band_terms set service_fee_ratio = 0.3 where id = 101;
-- contract_banded_fee_structure_band_terms_band_of_contract FIN-2.6
update contract_banded_fee_structure_band_terms set band_id = 103 where id = 101;
-- contract_flat_rate_fee_structures_target_positive FIN-2.7
update contract_flat_rate_fee_structures set recruitment_target = 0 where id = 101;
-- contract_flat_rate_fee_structures_fee_positive FIN-2.7
update contract_flat_rate_fee_structures set fee_per_declaration = 0 where id = 101;
-- contract_flat_rate_fee_structures_contract_immutable FIN-2.7
update contract_flat_rate_fee_structures set contract_id = 102 where id = 101;

-- statements_month_between_1_and_12 FIN-STM-02
update statements set month = 13 where id = 101;
-- statements_year_from_2020 FIN-STM-03
update statements set year = 2019 where id = 101;
-- statements_payment_after_deadline FIN-STM-07
update statements set payment_date = deadline_date where id = 101;
-- statements_marked_as_paid_when_paid FIN-PAY-12
update statements set marked_as_paid_at = now() where id = 101;
-- statements_status_moves FIN-STM
update statements set status = 'paid' where id = 101;
-- statements_status_moves FIN-STM
update statements set status = 'payable' where id = 105;
-- statements_api_immutable FIN-STM-04
update statements set api_id = gen_random_uuid() where id = 101;
-- statements_paid_is_final FIN-STM-33
update statements set payment_date = '2028-01-26' where id = 105;
-- statements_paid_is_kept FIN-STM-33
delete from statements where id = 105;
-- statements_active_lead_provider_immutable FIN-STM-01
update statements set contract_id = 102 where id = 106;
-- statements_output_while_declared FIN-W-03
update statements set fee_type = 'service' where id = 101;
-- statement_adjustments_payment_type_up_to_500_characters FIN-ADJ-01
update statement_adjustments set payment_type = repeat('x', 501) where id = 101;
-- statement_adjustments_amount_up_to_a_million FIN-ADJ-02
update statement_adjustments set amount = 1000000.01 where id = 101;
-- statement_adjustments_amount_up_to_a_million FIN-ADJ-02
update statement_adjustments set amount = 0 where id = 101;
-- statement_audit_notes_body_present FIN-2.10
update statement_audit_notes set body = '' where id = 101;
-- statement_figures_total_adds_up FIN-PAY-16
insert into statement_figures (statement_id, vat_rate, net_exact, vat_exact, net, vat, total, terms, authorised_at) values (104, 0, 1, 0, 1, 0, 2, '{}', now());
-- statement_figures_terms_is_object FIN-PAY-16
insert into statement_figures (statement_id, vat_rate, net_exact, vat_exact, net, vat, total, terms, authorised_at) values (104, 0, 1, 0, 1, 0, 1, '[]', now());
-- statement_figures_frozen FIN-PAY-16
update statement_figures set net = 1, total = 21 where statement_id = 105;
-- statement_lines_calculator_known FIN-PAY-16
insert into statement_lines (statement_id, position, calculator, line_type, description, quantity, unit_amount, amount) values (105, 3, 'abacus', 'output', '', 1, 1, 1);
-- statement_lines_line_type_known FIN-PAY-16
insert into statement_lines (statement_id, position, calculator, line_type, description, quantity, unit_amount, amount) values (105, 3, 'banded', 'tip', '', 1, 1, 1);
-- statement_lines_band_shape FIN-PAY-16
insert into statement_lines (statement_id, position, calculator, line_type, band, description, quantity, unit_amount, amount) values (105, 3, 'banded', 'output', 'AA', '', 1, 1, 1);
-- statement_lines_quantity_not_negative FIN-PAY-16
insert into statement_lines (statement_id, position, calculator, line_type, description, quantity, unit_amount, amount) values (105, 3, 'banded', 'output', '', -1, 1, 1);
-- statement_lines_frozen FIN-PAY-16
delete from statement_lines where id = 102;
-- statement_line_declarations_frozen FIN-PAY-16
update statement_line_declarations set amount = 1;

-- declarations_payment_statement_when_payment DM-DEC-03
update declarations set payment_statement_id = null where id = 101;
-- declarations_clawback_statement_when_clawback DM-DEC-03
update declarations set clawback_statement_id = null where id = 103;
-- declarations_clawback_of_paid_only DM-DEC-08
update declarations set clawback_status = 'awaiting_clawback', clawback_statement_id = 106 where id = 101;
-- declarations_mentorship_of_ect_only DM-DEC-05
update declarations set mentorship_period_id = 101 where id = 102;
-- declarations_uplifts_on_started_only DM-DEC-07
update declarations set sparsity_uplift = true where id = 104;
-- declarations_voided_by_user_with_time FIN-DEC-16
update declarations set voided_by_user_id = 101 where id = 101;
-- declarations_one_of_type DM-DEC-02
update declarations set declaration_type = 'started' where id = 104;
-- declarations_api_immutable DM-4.13
update declarations set api_id = gen_random_uuid() where id = 101;
-- declarations_delivery_partner_when_created_immutable DM-SP-04
update declarations set delivery_partner_when_created_id = 102 where id = 101;
-- declarations_payment_status_moves DM-DEC-08
update declarations set payment_status = 'paid' where id = 101;
-- declarations_clawback_status_moves DM-DEC-08
update declarations set clawback_status = 'no_clawback' where id = 103;
-- declarations_one_contract_period DM-DEC-04
update declarations set payment_statement_id = 104 where id = 101;
-- declarations_one_contract_period DM-DEC-04
update declarations set clawback_statement_id = 104 where id = 103;
-- declarations_statements_of_own_lead_provider FIN-DEC-12
update declarations set payment_statement_id = 103 where id = 101;
-- declarations_on_output_statements FIN-6.3
update declarations set payment_statement_id = 102 where id = 101;
-- declarations_mentorship_of_own_trainee DM-DEC-05
update declarations set mentorship_period_id = 102 where id = 101;
-- declarations_mentor_started_or_completed DM-DEC-06
update declarations set declaration_type = 'retained-1' where id = 102;
-- declarations_uplifts_when_enabled DM-DEC-07
update declarations set pupil_premium_uplift = true where id = 105;

-- events_event_type_shape DM-15.1
update events set event_type = 'Something happened' where id = 101;
-- events_heading_present DM-15.1
update events set heading = '' where id = 101;
-- events_author_named DM-EVT-01
update events set author_id = null where id = 101;
-- events_modifications_is_list DM-15.1
update events set modifications = '{}' where id = 101;
-- events_metadata_is_object DM-15.1
update events set metadata = '[]' where id = 101;
-- events_zendesk_ticket_positive DM-EVT-05
update events set zendesk_ticket_id = 0 where id = 101;

-- api_tokens_description_present API-AUTH-05
update api_tokens set description = ' ' where id = 101;
-- api_tokens_token_hash_has_32_bytes API-AUTH-06
update api_tokens set token_hash = 'secret' where id = 101;
-- api_tokens_token_hint_is_short API-AUTH-06
update api_tokens set token_hint = 'the whole token' where id = 101;
-- api_tokens_revocation_has_time API-AUTH-08
update api_tokens set revocation_reason = 'leaked' where id = 102;
-- api_requests_status_code_between_100_and_599 API-ANA-04
update api_requests set status_code = 600 where id = 101;
-- idempotency_keys_key_present API-IDE-02
update idempotency_keys set idempotency_key = ' ' where id = 101;
-- idempotency_keys_request_hash_has_32_bytes API-IDE-02
update idempotency_keys set request_hash = 'body' where id = 101;
-- outbox_kind_shape TRS-10
update outbox set kind = 'E-mail' where id = 101;
-- outbox_attempts_not_negative TRS-10
update outbox set attempts = -1 where id = 101;
-- outbox_ends_one_way TRS-10
update outbox set dead_at = now() where id = 101;
-- outbox_waiting_has_payload TRS-10
update outbox set payload = null where id = 102;
-- dead_letters_failures_positive 07-10
update dead_letters set failures = 0 where id = 101;
-- support_queries_email_well_formed DM-4.14
update support_queries set email = 'nobody' where id = 101;
-- support_queries_says_something DM-4.14
update support_queries set message = ' ' where id = 101;
-- support_queries_state_moves DM-4.14
update support_queries set state = 'sent' where id = 101;
-- analytics_events_event_type_shape ANA-02
update analytics_events set event_type = 'Web request' where id = 101;
-- api_unfunded_mentors_body_with_id API-UNF-01
update api_unfunded_mentors set id = null where lead_provider_id = 101;

-- reported_leavings_one_spell SJ-LEV-30
update reported_leavings set mentor_at_school_period_id = 102 where id = 101;

-- letters_to_schools_template_shape SJ-19.4
update letters_to_schools set template = 'TERM' where id = 101;
-- api_declarations_one_cohort API-PERF-03
update api_declarations set cohorts = '{2026,2027}';
-- api_partnerships_one_cohort API-PERF-03
update api_partnerships set cohorts = '{}';
