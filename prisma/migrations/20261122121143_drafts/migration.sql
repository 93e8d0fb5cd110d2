-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tokenHash" TEXT NOT NULL,
    "sealed" BYTEA,
    "ticketType" "TicketType" NOT NULL,
    "submissionId" UUID NOT NULL,
    "questionnaireId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "receiptId" UUID,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUpdate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Draft_tokenHash_key" ON "Draft"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_submissionId_key" ON "Draft"("submissionId");

-- CreateIndex
CREATE INDEX "Draft_expiresAt_idx" ON "Draft"("expiresAt");
