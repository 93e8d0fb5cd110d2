-- CreateEnum
CREATE TYPE "FallbackStep" AS ENUM ('contact', 'call', 'letter');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'callMissed';

-- AlterTable
ALTER TABLE "Callback" ADD COLUMN     "askedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "fallback" "FallbackStep",
ADD COLUMN     "fallbackAt" TIMESTAMPTZ(3),
ADD COLUMN     "postedAt" TIMESTAMPTZ(3),
ADD COLUMN     "postedById" UUID;

-- AlterTable
ALTER TABLE "Rating" ADD COLUMN     "sealed" BYTEA;

-- CreateTable
CREATE TABLE "FailedAddress" (
    "channel" "MessageChannel" NOT NULL,
    "addressHash" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL,
    "code" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FailedAddress_pkey" PRIMARY KEY ("channel","addressHash")
);

-- What came back so far stays marked
INSERT INTO "FailedAddress" ("channel", "addressHash", "state", "code", "since")
SELECT 'email', "addressHash", 'permanentFailure', COALESCE("code", 'bounced'), "bouncedAt" FROM "BouncedAddress";

-- DropTable
DROP TABLE "BouncedAddress";

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_postedById_fkey" FOREIGN KEY ("postedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
