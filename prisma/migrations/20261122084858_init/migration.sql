-- Trigram search for Ticket.searchText.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('public', 'customer', 'staff', 'system');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('agent', 'fraudAnalyst', 'supervisor', 'administrator');

-- CreateEnum
CREATE TYPE "MessageChannel" AS ENUM ('sms', 'email');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('acknowledgement', 'answer', 'staffInvitation');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('created', 'sending', 'sent', 'delivered', 'temporaryFailure', 'permanentFailure', 'technicalFailure');

-- CreateEnum
CREATE TYPE "TicketType" AS ENUM ('question', 'claim', 'fraudReport');

-- CreateEnum
CREATE TYPE "TicketStatus" AS ENUM ('acknowledged', 'inProgress', 'pending', 'held', 'resolved', 'closed', 'rejected', 'cancelled');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('minor', 'major', 'critical');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('low', 'normal', 'high', 'urgent');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('web', 'phone', 'email', 'office', 'social');

-- CreateEnum
CREATE TYPE "Segment" AS ENUM ('private', 'corporate');

-- CreateEnum
CREATE TYPE "ReplyChannel" AS ENUM ('sms', 'email', 'phone');

-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('customer', 'answer', 'internal');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('answer', 'legal');

-- CreateEnum
CREATE TYPE "CallbackState" AS ENUM ('scheduled', 'taken', 'reached', 'needsDecision', 'cancelled');

-- CreateEnum
CREATE TYPE "CallOutcome" AS ENUM ('reached', 'noAnswer', 'busy', 'wrongNumber', 'voicemail');

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "ticketId" UUID,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "locale" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "invitationHash" TEXT,
    "invitationExpiresAt" TIMESTAMPTZ(3),
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSignInAt" TIMESTAMPTZ(3),

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ticketId" UUID,
    "noteId" UUID,
    "kind" "MessageKind" NOT NULL,
    "channel" "MessageChannel" NOT NULL,
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT,
    "text" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'created',
    "stateReason" TEXT,
    "gateway" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3),
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "dismissedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryAttempt" (
    "messageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "gateway" TEXT,
    "outcome" TEXT,
    "code" TEXT,
    "detail" TEXT,

    CONSTRAINT "DeliveryAttempt_pkey" PRIMARY KEY ("messageId","number")
);

-- CreateTable
CREATE TABLE "MessagePart" (
    "messageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "gateway" TEXT NOT NULL,
    "providerReference" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'sending',
    "code" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "MessagePart_pkey" PRIMARY KEY ("messageId","number")
);

-- CreateTable
CREATE TABLE "EarlyReceipt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "gateway" TEXT NOT NULL,
    "providerReference" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL,
    "code" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EarlyReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "reference" TEXT NOT NULL,
    "submissionId" UUID,
    "fingerprint" TEXT,
    "externalId" TEXT,
    "ticketType" "TicketType" NOT NULL,
    "status" "TicketStatus" NOT NULL DEFAULT 'acknowledged',
    "statusChangeDate" TIMESTAMPTZ(3) NOT NULL,
    "severity" "Severity" NOT NULL,
    "priority" "Priority" NOT NULL,
    "channel" "Channel" NOT NULL,
    "locale" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "subscriber" BOOLEAN NOT NULL,
    "segment" "Segment" NOT NULL,
    "subjectNumber" TEXT,
    "contactName" TEXT,
    "replyChannel" "ReplyChannel",
    "replyAddress" TEXT,
    "assigneeId" UUID,
    "queueAt" TIMESTAMPTZ(3),
    "expectedResolutionDate" TIMESTAMPTZ(3),
    "resolutionDate" TIMESTAMPTZ(3),
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUpdate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "searchText" TEXT NOT NULL,

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ticketId" UUID NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "submissionId" UUID,
    "statusAfter" "TicketStatus",
    "arrivedAt" TIMESTAMPTZ(3),
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "ticketId" UUID NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "metAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "remainingMs" INTEGER,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("ticketId","kind")
);

-- CreateTable
CREATE TABLE "Callback" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ticketId" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "contactName" TEXT,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "windowEnd" TIMESTAMPTZ(3) NOT NULL,
    "state" "CallbackState" NOT NULL DEFAULT 'scheduled',
    "script" TEXT,
    "noteId" UUID,
    "takenById" UUID,
    "takenAt" TIMESTAMPTZ(3),
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Callback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallAttempt" (
    "callbackId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "CallOutcome" NOT NULL,
    "said" TEXT,
    "staffId" UUID NOT NULL,

    CONSTRAINT "CallAttempt_pkey" PRIMARY KEY ("callbackId","number")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Event_ticketId_at_idx" ON "Event"("ticketId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_email_key" ON "Staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_invitationHash_key" ON "Staff"("invitationHash");

-- CreateIndex
CREATE INDEX "Message_ticketId_creationDate_idx" ON "Message"("ticketId", "creationDate");

-- CreateIndex
CREATE INDEX "Message_noteId_idx" ON "Message"("noteId");

-- CreateIndex
CREATE INDEX "Message_state_nextAttemptAt_idx" ON "Message"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "MessagePart_gateway_providerReference_idx" ON "MessagePart"("gateway", "providerReference");

-- CreateIndex
CREATE INDEX "EarlyReceipt_gateway_providerReference_idx" ON "EarlyReceipt"("gateway", "providerReference");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_reference_key" ON "Ticket"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_submissionId_key" ON "Ticket"("submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_externalId_key" ON "Ticket"("externalId");

-- CreateIndex
CREATE INDEX "Ticket_queueAt_id_idx" ON "Ticket"("queueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_ticketType_queueAt_id_idx" ON "Ticket"("ticketType", "queueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_assigneeId_queueAt_id_idx" ON "Ticket"("assigneeId", "queueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_status_queueAt_id_idx" ON "Ticket"("status", "queueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_fingerprint_creationDate_idx" ON "Ticket"("fingerprint", "creationDate");

-- CreateIndex
CREATE INDEX "Ticket_replyAddress_idx" ON "Ticket"("replyAddress");

-- CreateIndex
CREATE INDEX "Ticket_searchText_idx" ON "Ticket" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Note_submissionId_key" ON "Note"("submissionId");

-- CreateIndex
CREATE INDEX "Note_ticketId_creationDate_idx" ON "Note"("ticketId", "creationDate");

-- CreateIndex
CREATE INDEX "Callback_state_windowStart_id_idx" ON "Callback"("state", "windowStart", "id");

-- CreateIndex
CREATE INDEX "Callback_ticketId_idx" ON "Callback"("ticketId");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessagePart" ADD CONSTRAINT "MessagePart_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Callback" ADD CONSTRAINT "Callback_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Callback" ADD CONSTRAINT "Callback_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallAttempt" ADD CONSTRAINT "CallAttempt_callbackId_fkey" FOREIGN KEY ("callbackId") REFERENCES "Callback"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallAttempt" ADD CONSTRAINT "CallAttempt_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
