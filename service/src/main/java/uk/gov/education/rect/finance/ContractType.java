package uk.gov.education.rect.finance;

/** Which calculators price a contract's statements (spec 05 §9.2). */
public enum ContractType {
    /** ECTs and mentors priced together in bands, 2021 to 2024. */
    ECF,
    /** ECTs in bands, mentors at a flat rate, from 2025. */
    ITTECF_ECTP
}
