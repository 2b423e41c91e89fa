CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END $$;

CREATE TRIGGER "Answer_append_only" BEFORE UPDATE OR DELETE ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Answer_keep" BEFORE TRUNCATE ON "Answer"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "Appointment_append_only" BEFORE UPDATE OR DELETE ON "Appointment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Appointment_keep" BEFORE TRUNCATE ON "Appointment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "AttemptSubmission_append_only" BEFORE UPDATE OR DELETE ON "AttemptSubmission"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AttemptSubmission_keep" BEFORE TRUNCATE ON "AttemptSubmission"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEvent_keep" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ClassChange_append_only" BEFORE UPDATE OR DELETE ON "ClassChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClassChange_keep" BEFORE TRUNCATE ON "ClassChange"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ClassSessionClosing_append_only" BEFORE UPDATE OR DELETE ON "ClassSessionClosing"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ClassSessionClosing_keep" BEFORE TRUNCATE ON "ClassSessionClosing"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "CommandReceipt_append_only" BEFORE UPDATE ON "CommandReceipt"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "CommandReceipt_keep" BEFORE TRUNCATE ON "CommandReceipt"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "Completion_append_only" BEFORE UPDATE OR DELETE ON "Completion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Completion_keep" BEFORE TRUNCATE ON "Completion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ContentVersion_append_only" BEFORE UPDATE OR DELETE ON "ContentVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ContentVersion_keep" BEFORE TRUNCATE ON "ContentVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "Enrolment_append_only" BEFORE UPDATE OR DELETE ON "Enrolment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Enrolment_keep" BEFORE TRUNCATE ON "Enrolment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "Excuse_append_only" BEFORE UPDATE OR DELETE ON "Excuse"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Excuse_keep" BEFORE TRUNCATE ON "Excuse"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "MonthlyFormRevision_append_only" BEFORE UPDATE OR DELETE ON "MonthlyFormRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "MonthlyFormRevision_keep" BEFORE TRUNCATE ON "MonthlyFormRevision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "MonthlyFormSubmission_append_only" BEFORE UPDATE OR DELETE ON "MonthlyFormSubmission"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "MonthlyFormSubmission_keep" BEFORE TRUNCATE ON "MonthlyFormSubmission"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "PersonName_append_only" BEFORE UPDATE ON "PersonName"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PersonName_keep" BEFORE TRUNCATE ON "PersonName"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "RollEntry_append_only" BEFORE UPDATE OR DELETE ON "RollEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RollEntry_keep" BEFORE TRUNCATE ON "RollEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "TeachingAssignment_append_only" BEFORE UPDATE OR DELETE ON "TeachingAssignment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "TeachingAssignment_keep" BEFORE TRUNCATE ON "TeachingAssignment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
