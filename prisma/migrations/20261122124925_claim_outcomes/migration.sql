-- CreateEnum
CREATE TYPE "ClaimOutcome" AS ENUM ('upheld', 'partlyUpheld', 'rejected');

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "outcome" "ClaimOutcome";

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "outcome" "ClaimOutcome";
