-- CreateEnum
CREATE TYPE "QuestionnaireState" AS ENUM ('draft', 'published', 'retired');

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "questionnaireId" UUID;

-- CreateTable
CREATE TABLE "Questionnaire" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ticketType" "TicketType" NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "QuestionnaireState" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUpdate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publicationDate" TIMESTAMPTZ(3),
    "publishedById" UUID,

    CONSTRAINT "Questionnaire_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Questionnaire_ticketType_version_key" ON "Questionnaire"("ticketType", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Questionnaire_one_draft" ON "Questionnaire"("ticketType") WHERE (state = 'draft'::"QuestionnaireState");

-- CreateIndex
CREATE UNIQUE INDEX "Questionnaire_one_published" ON "Questionnaire"("ticketType") WHERE (state = 'published'::"QuestionnaireState");

-- AddForeignKey
ALTER TABLE "Questionnaire" ADD CONSTRAINT "Questionnaire_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
