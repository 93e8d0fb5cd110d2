-- AlterEnum
ALTER TYPE "InboundState" ADD VALUE 'asked';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'smsOptOut';
ALTER TYPE "MessageKind" ADD VALUE 'whichTicket';

-- DropIndex
DROP INDEX "Message_asking_rating";

-- AlterTable
ALTER TABLE "InboundSms" ADD COLUMN     "choices" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "SmsOptOut" (
    "numberHash" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SmsOptOut_pkey" PRIMARY KEY ("numberHash")
);

-- CreateIndex
CREATE INDEX "Message_sms_to" ON "Message"("address", "creationDate") WHERE (channel = 'sms'::"MessageChannel");
