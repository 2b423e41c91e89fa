-- AlterTable
ALTER TABLE "Completion" ADD COLUMN     "shownWay" TEXT;

CREATE TRIGGER "DistrictSetting_append_only" BEFORE UPDATE OR DELETE ON "DistrictSetting"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DistrictSetting_keep" BEFORE TRUNCATE ON "DistrictSetting"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
