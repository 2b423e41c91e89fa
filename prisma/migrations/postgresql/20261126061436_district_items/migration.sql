-- CreateTable
CREATE TABLE "ItemImport" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "text" TEXT,
    "reading" JSONB NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ItemImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemImportEvent" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ItemImportEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DistrictItem" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "DistrictItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DistrictItemReview" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "DistrictItemReview_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "ItemImportEvent" ADD CONSTRAINT "ItemImportEvent_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ItemImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistrictItem" ADD CONSTRAINT "DistrictItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ItemImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "DistrictItem_append_only" BEFORE UPDATE OR DELETE ON "DistrictItem"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DistrictItem_keep" BEFORE TRUNCATE ON "DistrictItem"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "DistrictItemReview_append_only" BEFORE UPDATE OR DELETE ON "DistrictItemReview"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DistrictItemReview_keep" BEFORE TRUNCATE ON "DistrictItemReview"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ItemImport_append_only" BEFORE UPDATE OR DELETE ON "ItemImport"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ItemImport_keep" BEFORE TRUNCATE ON "ItemImport"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "ItemImportEvent_append_only" BEFORE UPDATE OR DELETE ON "ItemImportEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ItemImportEvent_keep" BEFORE TRUNCATE ON "ItemImportEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
