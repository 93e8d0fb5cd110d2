-- CreateEnum
CREATE TYPE "RatingOccasion" AS ENUM ('answer', 'secondLook');

-- CreateEnum
CREATE TYPE "RatingChannel" AS ENUM ('email', 'sms', 'tracker');

-- CreateEnum
CREATE TYPE "InboundState" AS ENUM ('stored', 'rating', 'note', 'kept', 'handled', 'folded');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'rating';
ALTER TYPE "MessageKind" ADD VALUE 'secondLook';
ALTER TYPE "MessageKind" ADD VALUE 'reopened';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "ratesNoteId" UUID;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "notAssigneeId" UUID,
ADD COLUMN     "secondLookAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Rating" (
    "noteId" UUID NOT NULL,
    "occasion" "RatingOccasion" NOT NULL,
    "ticketId" UUID NOT NULL,
    "solved" BOOLEAN,
    "rating" INTEGER,
    "word" TEXT,
    "channel" "RatingChannel" NOT NULL,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUpdate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("noteId","occasion")
);

-- CreateTable
CREATE TABLE "InboundSms" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "gateway" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "series" INTEGER,
    "part" INTEGER NOT NULL DEFAULT 1,
    "parts" INTEGER NOT NULL DEFAULT 1,
    "state" "InboundState" NOT NULL DEFAULT 'stored',
    "ticketId" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lookAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboundSms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Rating_ticketId_idx" ON "Rating"("ticketId");

-- CreateIndex
CREATE INDEX "Rating_lastUpdate_idx" ON "Rating"("lastUpdate");

-- CreateIndex
CREATE INDEX "InboundSms_sender_receivedAt_idx" ON "InboundSms"("sender", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundSms_state_receivedAt_idx" ON "InboundSms"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundSms_ticketId_idx" ON "InboundSms"("ticketId");

-- CreateIndex
CREATE INDEX "Message_ratesNoteId_idx" ON "Message"("ratesNoteId");

-- CreateIndex
CREATE INDEX "Message_asking_rating" ON "Message"("address", "creationDate") WHERE ("ratesNoteId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Ticket_second_look" ON "Ticket"("secondLookAt") WHERE ("secondLookAt" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_ratesNoteId_fkey" FOREIGN KEY ("ratesNoteId") REFERENCES "Note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_notAssigneeId_fkey" FOREIGN KEY ("notAssigneeId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundSms" ADD CONSTRAINT "InboundSms_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;
