-- CreateEnum
CREATE TYPE "ProofPurpose" AS ENUM ('ticket', 'lostReference');

-- CreateEnum
CREATE TYPE "SpamSign" AS ENUM ('honeypot', 'links', 'repeatedText', 'burst', 'smsPumping', 'disposableEmail');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'code';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "proofId" UUID;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "addressProvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "spamSigns" "SpamSign"[],
ADD COLUMN     "subjectNumberProvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "suspectedSpam" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "textFingerprint" TEXT;

-- CreateTable
CREATE TABLE "UsedChallenge" (
    "key" VARCHAR(64) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UsedChallenge_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Proof" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "purpose" "ProofPurpose" NOT NULL,
    "channel" "MessageChannel" NOT NULL,
    "address" TEXT NOT NULL,
    "wrongTries" INTEGER NOT NULL DEFAULT 0,
    "wrongAt" TIMESTAMPTZ(3),
    "provedAt" TIMESTAMPTZ(3),
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UsedChallenge_expiresAt_idx" ON "UsedChallenge"("expiresAt");

-- CreateIndex
CREATE INDEX "Proof_creationDate_idx" ON "Proof"("creationDate");

-- CreateIndex
CREATE INDEX "Message_proofId_idx" ON "Message"("proofId");

-- CreateIndex
CREATE INDEX "Ticket_textFingerprint_creationDate_idx" ON "Ticket"("textFingerprint", "creationDate");

-- CreateIndex
CREATE INDEX "Ticket_suspectedSpam_creationDate_id_idx" ON "Ticket"("suspectedSpam", "creationDate", "id");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "Proof"("id") ON DELETE CASCADE ON UPDATE CASCADE;
