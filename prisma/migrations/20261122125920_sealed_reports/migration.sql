-- CreateEnum
CREATE TYPE "OpeningReason" AS ENUM ('work', 'customerAsked', 'handOver', 'review', 'other');

-- CreateEnum
CREATE TYPE "Disclosure" AS ENUM ('named', 'confidential', 'anonymous');

-- AlterTable
ALTER TABLE "CallAttempt" ADD COLUMN     "sealed" BYTEA;

-- AlterTable
ALTER TABLE "Callback" ADD COLUMN     "sealed" BYTEA,
ADD COLUMN     "sealedIdentity" BYTEA;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "sealed" BYTEA;

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "sealed" BYTEA;

-- AlterTable
ALTER TABLE "PromiseMove" ADD COLUMN     "sealed" BYTEA;

-- Proofs last two days, and a migration does not have the key to seal them: whoever is proving asks for a new code.
DELETE FROM "Proof";

-- AlterTable
ALTER TABLE "Proof" DROP COLUMN "address",
ADD COLUMN     "sealed" BYTEA NOT NULL;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "disclosure" "Disclosure",
ADD COLUMN     "receiptHash" TEXT,
ADD COLUMN     "receiptSavedAt" TIMESTAMPTZ(3),
ADD COLUMN     "replyAddressHash" TEXT,
ADD COLUMN     "sealed" BYTEA,
ADD COLUMN     "sealedIdentity" BYTEA;

-- CreateTable
CREATE TABLE "SealOpening" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ticketId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "identity" BOOLEAN NOT NULL,
    "reason" "OpeningReason" NOT NULL,
    "sealed" BYTEA,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SealOpening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SealOpening_staffId_openUntil_idx" ON "SealOpening"("staffId", "openUntil");

-- CreateIndex
CREATE INDEX "SealOpening_ticketId_openedAt_idx" ON "SealOpening"("ticketId", "openedAt");

-- CreateIndex
CREATE INDEX "SealOpening_openedAt_id_idx" ON "SealOpening"("openedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_receiptHash_key" ON "Ticket"("receiptHash");

-- CreateIndex
CREATE INDEX "Ticket_replyAddressHash_idx" ON "Ticket"("replyAddressHash");

-- AddForeignKey
ALTER TABLE "SealOpening" ADD CONSTRAINT "SealOpening_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
