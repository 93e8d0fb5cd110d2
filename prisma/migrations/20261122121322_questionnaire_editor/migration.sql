-- AlterTable
ALTER TABLE "Questionnaire" ADD COLUMN     "editorId" UUID;

-- AddForeignKey
ALTER TABLE "Questionnaire" ADD CONSTRAINT "Questionnaire_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
