import { Route, Routes } from 'react-router';
import { OrderEdit } from './OrderEntry';
import { OrderPage } from './OrderPage';

/** Under /orders/:id: the order, and the form of a draft. */
export function OrderRoutes() {
  return (
    <Routes>
      <Route index element={<OrderPage />} />
      <Route path="edit" element={<OrderEdit />} />
    </Routes>
  );
}
