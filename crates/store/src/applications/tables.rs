//! The tables of an application: what lists and decisions need in one row, and beside it what else
//! there is of it. The tables beside have a row only where there is something to keep: each of
//! their columns is absent where there is none.

use crate::table::table;

table! {
    /// What lists and decisions need.
    HeaderRow of "application" as "a" by "id" {
        reg_no: String = 3,
        service: String = 4,
        edition: i64 = 5,
        status: String = 6,
        version: i64 = 7,
        channel: String = 8,
        filed_by: String = 9,
        on_behalf: String = 10,
        filed_area: String = 11,
        filed_regency: String = 12,
        filed_district: String = 13,
        village: String = 14,
        applicant: String = 15,
        print_office: String = 16,
        prints_at_counter: bool = 17,
        issues_document: bool = 18,
        assignee: Option<String> = 19,
        accepted_by: Option<String> = 20,
        verified_by: Option<String> = 21,
        entered_by: Option<String> = 22,
        siak_reference: Option<String> = 23,
        konsep_hash: Option<String> = 24,
        validated_hash: Option<String> = 25,
        status_since: i64 = 26,
        created_at: i64 = 27,
        submitted_at: Option<i64> = 28,
        accepted_at: Option<i64> = 29,
        due_at: Option<i64> = 30,
        subject: String = 31,
    }
}

table! {
    /// What is being typed.
    DraftRow of "application_draft" as "d" by "application_id" {
        draft: Option<String> = 3,
        draft_tried: Option<bool> = 4,
        draft_file_fault: Option<String> = 5,
        saved_at: Option<i64> = 6,
    }
}

table! {
    /// What was sent, and how the applicant is reached.
    AnswersRow of "application_answers" as "s" by "application_id" {
        answers: Option<String> = 3,
        phone: Option<String> = 4,
        email: Option<String> = 5,
    }
}

table! {
    /// How it came into the applicant's hands.
    HandOverRow of "application_hand_over" as "h" by "application_id" {
        queue_number: Option<String> = 3,
        recipient: Option<String> = 4,
        recipient_signature: Option<String> = 5,
    }
}

table! {
    /// The physical file.
    PapersRow of "application_papers" as "p" by "application_id" {
        papers: Option<String> = 3,
    }
}

table! {
    /// Why it was sent back the last time.
    FaultsRow of "application_faults" as "f" by "application_id" {
        reason: Option<String> = 3,
        faults: Option<String> = 4,
    }
}

table! {
    /// Whom it names.
    SubjectsRow of "application_subjects" as "n" by "application_id" {
        subjects: Option<String> = 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_bound_to_the_place_that_its_column_names() {
        for marks in [
            HeaderRow::MARKS,
            DraftRow::MARKS,
            AnswersRow::MARKS,
            HandOverRow::MARKS,
            PapersRow::MARKS,
            FaultsRow::MARKS,
            SubjectsRow::MARKS,
        ] {
            let counted: Vec<i64> = (3..).take(marks.len()).collect();
            assert_eq!(marks, counted);
        }
    }
}
