// The internal rate of return: found on plain numbers, explained through the equation that defines it.
#pragma once

#include <algorithm>
#include <optional>

#include "engine/field_specs.h"
#include "engine/finance.h"
#include "engine/model_info.h"
#include "engine/sum.h"

namespace jw {

/// The rate in [-0.99, 10] at which the flows of years 0, 1, 2.. cancel, by 200 bisections; nothing when
/// their present value has the same sign at both ends.
[[nodiscard]] std::optional<double> rateOfReturn(std::span<const double> flows);

namespace term {
inline constexpr Term valueAtReturn{JW_TERM("jw::Term", "Present value at this rate"), nrel};
} // namespace term

struct Irr {
    static constexpr ModelInfo info{"irr", "D", JW_TERM("jw::Model", "Internal rate of return")};

    template <class Real> struct In {
        std::vector<Money<Real>> flows{};

        static constexpr auto fields()
        {
            return std::tuple{
                field(&In::flows, unit::dollars,
                      spec::required(spec::any("flows", {JW_TERM("jw::Term", "Flow of a year")})))};
        }
    };

    template <class Real> struct Out {
        Ratio<Real> rate{};

        static constexpr auto fields()
        {
            return std::tuple{
                field(&Out::rate, unit::number,
                      spec::nullable(
                          spec::any("irr", {JW_TERM("jw::Term", "Internal rate of return"), term::nrel})))};
        }
    };

    /// The root is a plain number. One step of Newton's method from it, rate - value / slope with the slope
    /// held fixed, leaves it where it is (the value there is 0) but ties it to the flows: their derivatives
    /// are those of the implicit function, and an explanation shows the value that vanishes. Below a rate of
    /// 0 the flows are carried to the last year instead: they vanish together all the same.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        auto flows = in.flows;
        const auto root = rateOfReturn(plainNumbers(flows));
        if (!root)
            return {Ratio<Real>(std::numeric_limits<double>::quiet_NaN())};
        const bool carried = *root < 0.0;
        if (carried)
            std::ranges::reverse(flows);
        const double rate = carried ? 1.0 / (1.0 + *root) - 1.0 : *root;
        const double inner = carried ? -1.0 / ((1.0 + *root) * (1.0 + *root)) : 1.0;
        const Money<Real> slope = inner * slopeAt(plainNumbers(flows), rate) * money;
        const auto value = named(presentValue(flows, Ratio<Real>(rate)), term::valueAtReturn);
        return {*root - value / slope};
    }

private:
    template <class Real> static std::vector<double> plainNumbers(const std::vector<Money<Real>>& flows)
    {
        std::vector<double> numbers;
        for (const auto& flow : flows)
            if constexpr (std::same_as<Real, Traced>)
                numbers.push_back(flow.base().value());
            else
                numbers.push_back(flow.base());
        return numbers;
    }

    /// d value / d rate.
    static double slopeAt(std::span<const double> flows, double rate)
    {
        double slope = 0.0, worth = 1.0 / (1.0 + rate);
        for (std::size_t i = 0; i < flows.size(); ++i, worth /= 1.0 + rate)
            slope -= static_cast<double>(i) * flows[i] * worth;
        return slope;
    }
};

} // namespace jw
