-- AlterTable
ALTER TABLE "TeachingAssignment" ADD COLUMN "importId" TEXT;
