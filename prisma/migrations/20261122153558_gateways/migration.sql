-- CreateEnum
CREATE TYPE "GatewayKind" AS ENUM ('smtp', 'smpp', 'kannel', 'twilio');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'gatewayTest';
ALTER TYPE "MessageKind" ADD VALUE 'gatewayAlert';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "onlyGateway" TEXT;

-- CreateTable
CREATE TABLE "Gateway" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "channel" "MessageChannel" NOT NULL,
    "kind" "GatewayKind" NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "sealed" BYTEA NOT NULL,
    "weight" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "removedAt" TIMESTAMPTZ(3),
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "creationDate" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUpdate" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Gateway_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GatewayHealth" (
    "gateway" TEXT NOT NULL,
    "share" INTEGER NOT NULL DEFAULT 100,
    "weighedAt" TIMESTAMPTZ(3),
    "circuitOpenedAt" TIMESTAMPTZ(3),
    "circuitCode" TEXT,
    "lastSuccessAt" TIMESTAMPTZ(3),
    "lastFailureAt" TIMESTAMPTZ(3),
    "lastFailureCode" TEXT,

    CONSTRAINT "GatewayHealth_pkey" PRIMARY KEY ("gateway")
);

-- CreateTable
CREATE TABLE "GatewayMinute" (
    "gateway" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "milliseconds" BIGINT NOT NULL,
    "delays" INTEGER[],

    CONSTRAINT "GatewayMinute_pkey" PRIMARY KEY ("gateway","minute","outcome")
);

-- CreateIndex
CREATE INDEX "Gateway_channel_order_idx" ON "Gateway"("channel", "order");

-- CreateIndex
CREATE INDEX "GatewayMinute_minute_idx" ON "GatewayMinute"("minute");
