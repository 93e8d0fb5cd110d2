-- A migration does not have the key to seal what is there, and no version that was given out has put anything here.
DELETE FROM "InboundSms";

-- DropIndex
DROP INDEX "InboundSms_sender_receivedAt_idx";

-- AlterTable
ALTER TABLE "InboundSms" DROP COLUMN "sender",
DROP COLUMN "text",
ADD COLUMN     "forgotten" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sealed" BYTEA NOT NULL,
ADD COLUMN     "senderHash" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "InboundSms_senderHash_receivedAt_idx" ON "InboundSms"("senderHash", "receivedAt");
