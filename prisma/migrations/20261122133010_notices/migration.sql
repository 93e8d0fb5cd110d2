-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('open', 'closed');

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "state" "NoticeState" NOT NULL DEFAULT 'open',
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "topics" TEXT[],
    "regions" TEXT[],
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "answer" JSONB,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUpdate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editorId" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeFollower" (
    "ticketId" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "NoticeFollower_pkey" PRIMARY KEY ("ticketId")
);

-- CreateIndex
CREATE INDEX "Notice_state_startsAt_idx" ON "Notice"("state", "startsAt");

-- CreateIndex
CREATE INDEX "NoticeFollower_noticeId_answeredAt_idx" ON "NoticeFollower"("noticeId", "answeredAt");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeFollower" ADD CONSTRAINT "NoticeFollower_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeFollower" ADD CONSTRAINT "NoticeFollower_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
