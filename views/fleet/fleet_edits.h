// What the fleet page does to a plan, each as one undo step.
#pragma once

#include "catalogue/insert_copies.h"
#include "document/plan_document.h"

namespace jw {

/// A node group in that fleet; "" takes the last fleet. A plan without fleet or site gets them in the same
/// step. Returns its uid.
[[nodiscard]] Result<std::string> addGroup(PlanDocument& document, const std::string& fleet,
                                           const Hardware& hardware = {});

/// The group of addGroup() as part of another edit; returns its uid.
[[nodiscard]] Result<std::string> insertGroup(Plan& plan, const std::string& fleet, const Hardware& hardware);

/// The plan's accelerator of that row, copied in with its sources unless it is there already; its uid.
[[nodiscard]] Result<std::string> addAccelerator(PlanDocument& document, const AcceleratorRow& row);

/// A fleet at the first site, which is made if there is none. Returns its uid.
[[nodiscard]] Result<std::string> addFleet(PlanDocument& document);

/// Fills a group, in the current scenario, with what the catalogue says; each field notes its source. The
/// accelerator is copied into the plan unless it is there already.
[[nodiscard]] Result<void> fillGroup(PlanDocument& document, const std::string& group,
                                     const Hardware& hardware);

/// The same for the rents of a cloud price.
[[nodiscard]] Result<void> fillRents(PlanDocument& document, const std::string& group,
                                     const CloudPriceRow& row);

} // namespace jw
