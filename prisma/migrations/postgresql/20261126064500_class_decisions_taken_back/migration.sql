-- AlterTable
ALTER TABLE "SimulationChoice" ADD COLUMN     "takesBackId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "SimulationChoice_takesBackId_key" ON "SimulationChoice"("takesBackId");

CREATE TRIGGER "SimulationChoice_append_only" BEFORE UPDATE OR DELETE ON "SimulationChoice"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SimulationChoice_keep" BEFORE TRUNCATE ON "SimulationChoice"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
