CREATE TRIGGER "Answer_no_update" BEFORE UPDATE ON "Answer"
BEGIN SELECT RAISE(ABORT, 'Answer is append-only: UPDATE refused'); END;
CREATE TRIGGER "Answer_no_delete" BEFORE DELETE ON "Answer"
BEGIN SELECT RAISE(ABORT, 'Answer is append-only: DELETE refused'); END;

CREATE TRIGGER "Appointment_no_update" BEFORE UPDATE ON "Appointment"
BEGIN SELECT RAISE(ABORT, 'Appointment is append-only: UPDATE refused'); END;
CREATE TRIGGER "Appointment_no_delete" BEFORE DELETE ON "Appointment"
BEGIN SELECT RAISE(ABORT, 'Appointment is append-only: DELETE refused'); END;

CREATE TRIGGER "AttemptSubmission_no_update" BEFORE UPDATE ON "AttemptSubmission"
BEGIN SELECT RAISE(ABORT, 'AttemptSubmission is append-only: UPDATE refused'); END;
CREATE TRIGGER "AttemptSubmission_no_delete" BEFORE DELETE ON "AttemptSubmission"
BEGIN SELECT RAISE(ABORT, 'AttemptSubmission is append-only: DELETE refused'); END;

CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'AuditEvent is append-only: UPDATE refused'); END;
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'AuditEvent is append-only: DELETE refused'); END;

CREATE TRIGGER "ClassChange_no_update" BEFORE UPDATE ON "ClassChange"
BEGIN SELECT RAISE(ABORT, 'ClassChange is append-only: UPDATE refused'); END;
CREATE TRIGGER "ClassChange_no_delete" BEFORE DELETE ON "ClassChange"
BEGIN SELECT RAISE(ABORT, 'ClassChange is append-only: DELETE refused'); END;

CREATE TRIGGER "ClassSessionClosing_no_update" BEFORE UPDATE ON "ClassSessionClosing"
BEGIN SELECT RAISE(ABORT, 'ClassSessionClosing is append-only: UPDATE refused'); END;
CREATE TRIGGER "ClassSessionClosing_no_delete" BEFORE DELETE ON "ClassSessionClosing"
BEGIN SELECT RAISE(ABORT, 'ClassSessionClosing is append-only: DELETE refused'); END;

CREATE TRIGGER "CommandReceipt_no_update" BEFORE UPDATE ON "CommandReceipt"
BEGIN SELECT RAISE(ABORT, 'CommandReceipt is append-only: UPDATE refused'); END;

CREATE TRIGGER "Completion_no_update" BEFORE UPDATE ON "Completion"
BEGIN SELECT RAISE(ABORT, 'Completion is append-only: UPDATE refused'); END;
CREATE TRIGGER "Completion_no_delete" BEFORE DELETE ON "Completion"
BEGIN SELECT RAISE(ABORT, 'Completion is append-only: DELETE refused'); END;

CREATE TRIGGER "ContentVersion_no_update" BEFORE UPDATE ON "ContentVersion"
BEGIN SELECT RAISE(ABORT, 'ContentVersion is append-only: UPDATE refused'); END;
CREATE TRIGGER "ContentVersion_no_delete" BEFORE DELETE ON "ContentVersion"
BEGIN SELECT RAISE(ABORT, 'ContentVersion is append-only: DELETE refused'); END;

CREATE TRIGGER "Enrolment_no_update" BEFORE UPDATE ON "Enrolment"
BEGIN SELECT RAISE(ABORT, 'Enrolment is append-only: UPDATE refused'); END;
CREATE TRIGGER "Enrolment_no_delete" BEFORE DELETE ON "Enrolment"
BEGIN SELECT RAISE(ABORT, 'Enrolment is append-only: DELETE refused'); END;

CREATE TRIGGER "Excuse_no_update" BEFORE UPDATE ON "Excuse"
BEGIN SELECT RAISE(ABORT, 'Excuse is append-only: UPDATE refused'); END;
CREATE TRIGGER "Excuse_no_delete" BEFORE DELETE ON "Excuse"
BEGIN SELECT RAISE(ABORT, 'Excuse is append-only: DELETE refused'); END;

CREATE TRIGGER "MonthlyFormRevision_no_update" BEFORE UPDATE ON "MonthlyFormRevision"
BEGIN SELECT RAISE(ABORT, 'MonthlyFormRevision is append-only: UPDATE refused'); END;
CREATE TRIGGER "MonthlyFormRevision_no_delete" BEFORE DELETE ON "MonthlyFormRevision"
BEGIN SELECT RAISE(ABORT, 'MonthlyFormRevision is append-only: DELETE refused'); END;

CREATE TRIGGER "MonthlyFormSubmission_no_update" BEFORE UPDATE ON "MonthlyFormSubmission"
BEGIN SELECT RAISE(ABORT, 'MonthlyFormSubmission is append-only: UPDATE refused'); END;
CREATE TRIGGER "MonthlyFormSubmission_no_delete" BEFORE DELETE ON "MonthlyFormSubmission"
BEGIN SELECT RAISE(ABORT, 'MonthlyFormSubmission is append-only: DELETE refused'); END;

CREATE TRIGGER "PersonName_no_update" BEFORE UPDATE ON "PersonName"
BEGIN SELECT RAISE(ABORT, 'PersonName is append-only: UPDATE refused'); END;

CREATE TRIGGER "RollEntry_no_update" BEFORE UPDATE ON "RollEntry"
BEGIN SELECT RAISE(ABORT, 'RollEntry is append-only: UPDATE refused'); END;
CREATE TRIGGER "RollEntry_no_delete" BEFORE DELETE ON "RollEntry"
BEGIN SELECT RAISE(ABORT, 'RollEntry is append-only: DELETE refused'); END;

CREATE TRIGGER "TeachingAssignment_no_update" BEFORE UPDATE ON "TeachingAssignment"
BEGIN SELECT RAISE(ABORT, 'TeachingAssignment is append-only: UPDATE refused'); END;
CREATE TRIGGER "TeachingAssignment_no_delete" BEFORE DELETE ON "TeachingAssignment"
BEGIN SELECT RAISE(ABORT, 'TeachingAssignment is append-only: DELETE refused'); END;
