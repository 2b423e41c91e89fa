-- AlterTable
ALTER TABLE "Completion" ADD COLUMN "shownWay" TEXT;

CREATE TRIGGER "DistrictSetting_no_update" BEFORE UPDATE ON "DistrictSetting"
BEGIN SELECT RAISE(ABORT, 'DistrictSetting is append-only: UPDATE refused'); END;
CREATE TRIGGER "DistrictSetting_no_delete" BEFORE DELETE ON "DistrictSetting"
BEGIN SELECT RAISE(ABORT, 'DistrictSetting is append-only: DELETE refused'); END;
