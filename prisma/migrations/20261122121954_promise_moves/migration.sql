-- CreateEnum
CREATE TYPE "MoveCause" AS ENUM ('staff', 'late', 'waited', 'notReached');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'promiseMoved';
ALTER TYPE "MessageKind" ADD VALUE 'extension';

-- CreateTable
CREATE TABLE "PromiseMove" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ticketId" UUID NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "cause" "MoveCause" NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "submissionId" UUID,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromiseMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PromiseMove_submissionId_key" ON "PromiseMove"("submissionId");

-- CreateIndex
CREATE INDEX "PromiseMove_ticketId_creationDate_idx" ON "PromiseMove"("ticketId", "creationDate");

-- AddForeignKey
ALTER TABLE "PromiseMove" ADD CONSTRAINT "PromiseMove_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
