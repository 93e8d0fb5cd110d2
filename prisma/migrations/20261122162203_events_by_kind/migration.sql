-- CreateIndex
CREATE INDEX "Event_kind_at_idx" ON "Event"("kind", "at");
