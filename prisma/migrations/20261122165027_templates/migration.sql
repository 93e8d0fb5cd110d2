-- CreateTable
CREATE TABLE "Template" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "ticketType" "TicketType",
    "statusAfter" "TicketStatus" NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "creationDate" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id","version")
);

-- CreateIndex
CREATE INDEX "Template_endedAt_idx" ON "Template"("endedAt");
