-- CreateEnum
CREATE TYPE "MailSecurity" AS ENUM ('tls', 'startTls', 'none');

-- CreateEnum
CREATE TYPE "InboundMailState" AS ENUM ('stored', 'note', 'ticket', 'bounce', 'machine', 'kept', 'handled');

-- CreateEnum
CREATE TYPE "MailDecision" AS ENUM ('addToTicket', 'newQuestion');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'mailTooLarge';

-- CreateTable
CREATE TABLE "BouncedAddress" (
    "addressHash" TEXT NOT NULL,
    "code" TEXT,
    "messageId" UUID NOT NULL,
    "bouncedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BouncedAddress_pkey" PRIMARY KEY ("addressHash")
);

-- CreateTable
CREATE TABLE "Mailbox" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "address" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "security" "MailSecurity" NOT NULL,
    "user" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "folder" TEXT NOT NULL,
    "tagged" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "readFrom" TIMESTAMPTZ(3) NOT NULL,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUpdate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uidValidity" BIGINT,
    "lastUid" BIGINT NOT NULL DEFAULT 0,
    "readerId" UUID,
    "readerUntil" TIMESTAMPTZ(3),
    "listeningAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "problemAt" TIMESTAMPTZ(3),
    "tryAskedAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3),
    "tryProblem" TEXT,
    "tryCount" INTEGER,

    CONSTRAINT "Mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundMail" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "mailboxId" UUID NOT NULL,
    "uidValidity" BIGINT NOT NULL,
    "uid" BIGINT NOT NULL,
    "digest" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "headOnly" BOOLEAN NOT NULL,
    "sealed" BYTEA,
    "sealedText" BYTEA,
    "state" "InboundMailState" NOT NULL DEFAULT 'stored',
    "reason" TEXT,
    "decision" "MailDecision",
    "ticketId" UUID,
    "noteId" UUID,
    "messageId" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "looks" INTEGER NOT NULL DEFAULT 0,
    "lookAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboundMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InboundMail_state_receivedAt_idx" ON "InboundMail"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundMail_ticketId_idx" ON "InboundMail"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_mailboxId_uidValidity_uid_key" ON "InboundMail"("mailboxId", "uidValidity", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_mailboxId_digest_key" ON "InboundMail"("mailboxId", "digest");

-- AddForeignKey
ALTER TABLE "InboundMail" ADD CONSTRAINT "InboundMail_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "Mailbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundMail" ADD CONSTRAINT "InboundMail_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;
