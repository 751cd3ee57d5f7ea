// Storage that grows month by month, ages into cheaper tiers and is deleted in the end.
#pragma once

#include <algorithm>

#include "engine/model_info.h"
#include "engine/storage_tier.h"
#include "engine/sum.h"

namespace jw {

namespace term {
inline constexpr Term monthlyBill{JW_TERM("jw::Term", "Storage of a month")};
inline constexpr Term freshPrices{
    JW_TERM("jw::Term", "Prices of all ages, summed"), {}, unit::shown(unit::dollarsPerGBMonth)};
} // namespace term

struct Storage {
    static constexpr ModelInfo info{"storage", "D",
                                    JW_TERM("jw::Model", "Growing storage in tiers by age, and egress")};

    template <class Real> struct In {
        Data<Real> now{};
        DataRate<Real> growth{};
        int months = 0;
        std::optional<Measure<unit::months>> retention{};
        std::vector<StorageTier<Real>> tiers{};
        DataRate<Real> egress{};
        Quantity<Dim{.money = 1, .data = -1}, Real> egressPrice{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::now, unit::terabytes,
                      required(amount("tb_now", {JW_TERM("jw::Term", "Data now")}))),
                field(&In::growth, unit::terabytesPerMonth,
                      amount("growth_per_month", {JW_TERM("jw::Term", "New data a month")})),
                field(&In::months, required(steps("months", 1200, {JW_TERM("jw::Term", "Months")}))),
                field(&In::retention,
                      amount("retention_months", {JW_TERM("jw::Term", "Retention"),
                                                  JW_TERM("jw::Term", "kept for ever where not given")})),
                field(&In::tiers, required(any("tiers", {JW_TERM("jw::Term", "Storage tiers")}))),
                field(&In::egress, unit::terabytesPerMonth,
                      amount("egress_tb_month", {JW_TERM("jw::Term", "Egress a month")})),
                field(&In::egressPrice, unit::dollarsPerGB,
                      amount("egress_usd_per_gb", {JW_TERM("jw::Term", "Egress price")})),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> storage{};
        Data<Real> peak{};
        Money<Real> egress{}, total{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::storage, unit::dollars,
                      any("storage_usd", {JW_TERM("jw::Term", "Storage cost")})),
                field(&Out::peak, unit::terabytes, any("peak_tb", {JW_TERM("jw::Term", "Largest stock")})),
                field(&Out::egress, unit::dollars, any("egress_usd", {JW_TERM("jw::Term", "Egress cost")})),
                field(&Out::total, unit::dollars,
                      any("total_usd", {JW_TERM("jw::Term", "Storage and egress")})),
            };
        }
    };

    /// Every age that is billed must have a price.
    static Result<void> check(const In<double>& in)
    {
        for (int age = 0; age < in.months && isKept(in, age); ++age)
            if (!tierOf(in, age))
                return fail(
                    {.kind = Error::Kind::Inconsistent,
                     .field = "tiers",
                     .value = static_cast<double>(age),
                     .text = "no price for data of this age in months; end the list with [null, price]"});
        return {};
    }

    /// Cohorts: what is there now has age 0 in the first month; new data comes at the start of every month,
    /// the first included; a cohort that reaches the retention is gone before the bill.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto added = in.growth * month;
        std::vector<Money<Real>> bills;
        StoragePrice<Real> fresh{};
        Data<Real> peak{};
        double ages = 0.0;
        for (int m = 0; m < in.months; ++m) {
            Data<Real> stock = ages * added;
            Money<Real> old{};
            if (isKept(in, m)) {
                const auto price = tierOf(in, m)->price;
                fresh = named(fresh + price, term::freshPrices);
                stock = ++ages * added + in.now;
                old = in.now * price * month;
            }
            bills.push_back(named(old + added * fresh * month, term::monthlyBill));
            peak = max(peak, stock);
        }
        const auto storage = total(bills);
        const auto egress = in.egress * in.egressPrice * (in.months * month);
        return {storage, peak, egress, storage + egress};
    }

private:
    template <class Real> static bool isKept(const In<Real>& in, int age)
    {
        return !in.retention || age < in.retention->value;
    }
    /// The first tier that holds this age, or nullptr.
    template <class Real> static const StorageTier<Real>* tierOf(const In<Real>& in, int age)
    {
        const auto holds = [age](const auto& tier) { return !tier.below || age < tier.below->value; };
        const auto found = std::ranges::find_if(in.tiers, holds);
        return found == in.tiers.end() ? nullptr : &*found;
    }
};

} // namespace jw
