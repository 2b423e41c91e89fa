-- CreateTable
CREATE TABLE "ItemImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "text" TEXT,
    "reading" JSONB NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ItemImportEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "importId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    CONSTRAINT "ItemImportEvent_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ItemImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DistrictItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "DistrictItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ItemImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DistrictItemReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "ItemImport_districtId_idx" ON "ItemImport"("districtId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemImportEvent_importId_kind_key" ON "ItemImportEvent"("importId", "kind");

-- CreateIndex
CREATE INDEX "DistrictItem_districtId_itemId_idx" ON "DistrictItem"("districtId", "itemId");

-- CreateIndex
CREATE INDEX "DistrictItem_importId_idx" ON "DistrictItem"("importId");

-- CreateIndex
CREATE INDEX "DistrictItemReview_districtId_itemId_idx" ON "DistrictItemReview"("districtId", "itemId");

CREATE TRIGGER "DistrictItem_no_update" BEFORE UPDATE ON "DistrictItem"
BEGIN SELECT RAISE(ABORT, 'DistrictItem is append-only: UPDATE refused'); END;
CREATE TRIGGER "DistrictItem_no_delete" BEFORE DELETE ON "DistrictItem"
BEGIN SELECT RAISE(ABORT, 'DistrictItem is append-only: DELETE refused'); END;

CREATE TRIGGER "DistrictItemReview_no_update" BEFORE UPDATE ON "DistrictItemReview"
BEGIN SELECT RAISE(ABORT, 'DistrictItemReview is append-only: UPDATE refused'); END;
CREATE TRIGGER "DistrictItemReview_no_delete" BEFORE DELETE ON "DistrictItemReview"
BEGIN SELECT RAISE(ABORT, 'DistrictItemReview is append-only: DELETE refused'); END;

CREATE TRIGGER "ItemImport_no_update" BEFORE UPDATE ON "ItemImport"
BEGIN SELECT RAISE(ABORT, 'ItemImport is append-only: UPDATE refused'); END;
CREATE TRIGGER "ItemImport_no_delete" BEFORE DELETE ON "ItemImport"
BEGIN SELECT RAISE(ABORT, 'ItemImport is append-only: DELETE refused'); END;

CREATE TRIGGER "ItemImportEvent_no_update" BEFORE UPDATE ON "ItemImportEvent"
BEGIN SELECT RAISE(ABORT, 'ItemImportEvent is append-only: UPDATE refused'); END;
CREATE TRIGGER "ItemImportEvent_no_delete" BEFORE DELETE ON "ItemImportEvent"
BEGIN SELECT RAISE(ABORT, 'ItemImportEvent is append-only: DELETE refused'); END;
