-- AlterTable
ALTER TABLE "SimulationChoice" ADD COLUMN "takesBackId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "SimulationChoice_takesBackId_key" ON "SimulationChoice"("takesBackId");

CREATE TRIGGER "SimulationChoice_no_update" BEFORE UPDATE ON "SimulationChoice"
BEGIN SELECT RAISE(ABORT, 'SimulationChoice is append-only: UPDATE refused'); END;
CREATE TRIGGER "SimulationChoice_no_delete" BEFORE DELETE ON "SimulationChoice"
BEGIN SELECT RAISE(ABORT, 'SimulationChoice is append-only: DELETE refused'); END;
