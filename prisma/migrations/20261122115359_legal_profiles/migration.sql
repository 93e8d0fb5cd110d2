-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "legalProfileId" TEXT;

-- CreateTable
CREATE TABLE "LegalProfile" (
    "id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LegalProfile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Deadline_kind_metAt_dueAt_idx" ON "Deadline"("kind", "metAt", "dueAt");

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_legalProfileId_fkey" FOREIGN KEY ("legalProfileId") REFERENCES "LegalProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
