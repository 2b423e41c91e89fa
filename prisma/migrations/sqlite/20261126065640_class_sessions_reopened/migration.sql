-- CreateTable
CREATE TABLE "ClassSessionReopening" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "closingId" TEXT NOT NULL,
    "reopenedAt" DATETIME NOT NULL,
    "reopenedById" TEXT NOT NULL,
    CONSTRAINT "ClassSessionReopening_closingId_fkey" FOREIGN KEY ("closingId") REFERENCES "ClassSessionClosing" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ClassSessionClosing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classSessionId" TEXT NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "closedAt" DATETIME NOT NULL,
    "closedById" TEXT NOT NULL,
    CONSTRAINT "ClassSessionClosing_classSessionId_fkey" FOREIGN KEY ("classSessionId") REFERENCES "ClassSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ClassSessionClosing" ("classSessionId", "closedAt", "closedById", "id", "kind") SELECT "classSessionId", "closedAt", "closedById", "id", "kind" FROM "ClassSessionClosing";
DROP TABLE "ClassSessionClosing";
ALTER TABLE "new_ClassSessionClosing" RENAME TO "ClassSessionClosing";
CREATE UNIQUE INDEX "ClassSessionClosing_classSessionId_turn_key" ON "ClassSessionClosing"("classSessionId", "turn");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "ClassSessionReopening_closingId_key" ON "ClassSessionReopening"("closingId");

CREATE TRIGGER "ClassSessionClosing_no_update" BEFORE UPDATE ON "ClassSessionClosing"
BEGIN SELECT RAISE(ABORT, 'ClassSessionClosing is append-only: UPDATE refused'); END;
CREATE TRIGGER "ClassSessionClosing_no_delete" BEFORE DELETE ON "ClassSessionClosing"
BEGIN SELECT RAISE(ABORT, 'ClassSessionClosing is append-only: DELETE refused'); END;

CREATE TRIGGER "ClassSessionReopening_no_update" BEFORE UPDATE ON "ClassSessionReopening"
BEGIN SELECT RAISE(ABORT, 'ClassSessionReopening is append-only: UPDATE refused'); END;
CREATE TRIGGER "ClassSessionReopening_no_delete" BEFORE DELETE ON "ClassSessionReopening"
BEGIN SELECT RAISE(ABORT, 'ClassSessionReopening is append-only: DELETE refused'); END;
