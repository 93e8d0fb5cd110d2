-- DropIndex
DROP INDEX "Ticket_queueAt_id_idx";

-- CreateIndex
CREATE INDEX "Ticket_queueAt_id_ticketType_assigneeId_idx" ON "Ticket"("queueAt", "id", "ticketType", "assigneeId");

-- CreateIndex
CREATE INDEX "Ticket_status_creationDate_id_idx" ON "Ticket"("status", "creationDate", "id");

-- CreateIndex
CREATE INDEX "Ticket_creationDate_id_idx" ON "Ticket"("creationDate", "id");
