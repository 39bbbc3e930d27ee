export { isPlace, type Label, type LocationKind, locationKinds, places } from './location-kind.ts';
export { checkMovement, checkOnHand, type Movement, type StockRefusal } from './movement.ts';
export { type MovementReason, movementReasons, type RoyaltyEffect } from './movement-reason.ts';
export { type StockIdentity, stockIdentity } from './stock-identity.ts';
