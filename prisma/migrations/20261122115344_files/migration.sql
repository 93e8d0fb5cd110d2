-- CreateEnum
CREATE TYPE "FileState" AS ENUM ('notScanned', 'clean', 'quarantined');

-- CreateEnum
CREATE TYPE "FileStorage" AS ENUM ('folder', 'bucket');

-- CreateTable
CREATE TABLE "File" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "draftId" UUID,
    "ticketId" UUID,
    "noteId" UUID,
    "staffId" UUID,
    "name" BYTEA NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "state" "FileState" NOT NULL,
    "scanTriedAt" TIMESTAMPTZ(3),
    "storage" "FileStorage" NOT NULL,
    "storageKey" TEXT NOT NULL,
    "storedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "File_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "File_storageKey_key" ON "File"("storageKey");

-- CreateIndex
CREATE INDEX "File_ticketId_idx" ON "File"("ticketId");

-- CreateIndex
CREATE INDEX "File_draftId_idx" ON "File"("draftId");

-- CreateIndex
CREATE INDEX "File_noteId_idx" ON "File"("noteId");

-- CreateIndex
CREATE INDEX "File_staffId_idx" ON "File"("staffId");

-- CreateIndex
CREATE INDEX "File_sentAt_creationDate_idx" ON "File"("sentAt", "creationDate");

-- CreateIndex
CREATE INDEX "File_state_scanTriedAt_idx" ON "File"("state", "scanTriedAt");

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
