#include "validation/refit.h"

#include <algorithm>
#include <cmath>

#include "validation/subplex.h"

namespace jw {
namespace {

constexpr std::size_t leastMatrixSteps = 3, leastAttentionSteps = 6;
/// Relative error from which on a step counts by its size, no longer by the square of it (assumption).
constexpr double robustFrom = 0.05;

/// Where the fit starts and may go: round figures, chosen without looking at any step.
struct Range {
    double start, low, high;
};

constexpr Range rangeOf(RefitRole role)
{
    switch (role) {
    case RefitRole::Matrix: return {0.6, 0.1, 1.0};
    case RefitRole::Attention: return {0.4, 0.05, 1.0};
    case RefitRole::Network: return {0.6, 0.1, 1.0};
    case RefitRole::Elementwise: break;
    }
    return {6.0, 1.0, 20.0};
}

bool isOld(RefitRole role, const RefitStep& step, TrainPrecision precision)
{
    return step.of2023 && (role == RefitRole::Attention || precision == TrainPrecision::Fp8);
}

using Constants = std::vector<RefitConstant>;
constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t indexOf(const Constants& constants, RefitRole role, std::string_view device,
                    TrainPrecision precision, bool of2023)
{
    const auto found = std::ranges::find_if(constants, [&](const RefitConstant& c) {
        return c.role == role && c.device == device && c.of2023 == of2023 &&
               (role != RefitRole::Matrix || c.precision == precision);
    });
    return found == constants.end() ? none : static_cast<std::size_t>(found - constants.begin());
}

/// Of the determined ones that `like` takes; 0 where there is none.
template <class Like> double medianOf(const Constants& constants, const Like& like)
{
    std::vector<double> values;
    for (const RefitConstant& c : constants)
        if (c.determined && !c.of2023 && like(c))
            values.push_back(c.value);
    if (values.empty())
        return 0.0;
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

/// For a device that no step determines: the median at its precision, else of all, else the start.
double likeOf(const Constants& constants, RefitRole role, TrainPrecision precision)
{
    double value = medianOf(constants, [&](const RefitConstant& c) {
        return c.role == role && (role != RefitRole::Matrix || c.precision == precision);
    });
    if (value == 0.0)
        value = medianOf(constants, [&](const RefitConstant& c) { return c.role == role; });
    return value == 0.0 ? rangeOf(role).start : value;
}

/// Places of the constants that a step uses; `none`: the median of its like.
struct Slots {
    std::size_t matrix = none, bf16 = none, attention = none;
};

std::size_t determined(const Constants& constants, RefitRole role, const RefitStep& step,
                       TrainPrecision precision)
{
    for (const bool old : {isOld(role, step, precision), false}) {
        const std::size_t at = indexOf(constants, role, step.deviceName, precision, old);
        if (at != none && constants[at].determined)
            return at;
    }
    return none;
}

Slots slotsOf(const Constants& constants, const RefitStep& step)
{
    return {determined(constants, RefitRole::Matrix, step, step.precision),
            determined(constants, RefitRole::Matrix, step, TrainPrecision::Bf16),
            determined(constants, RefitRole::Attention, step, TrainPrecision::Bf16)};
}

/// Values of the like, looked up once for all steps.
struct Likes {
    std::array<double, 3> matrix{};
    double attention = 0.0;

    explicit Likes(const Constants& constants)
        : attention(likeOf(constants, RefitRole::Attention, TrainPrecision::Bf16))
    {
        for (std::size_t i = 0; i < matrix.size(); ++i)
            matrix[i] = likeOf(constants, RefitRole::Matrix, static_cast<TrainPrecision>(i));
    }
};

StepConstants<double> constantsAt(const Constants& constants, const Likes& likes, const Slots& slots,
                                  const RefitStep& step)
{
    const auto at = [&](std::size_t slot, double like) {
        return slot == none ? like : constants[slot].value;
    };
    StepConstants<double> c = step.shipped;
    c.gemm = at(slots.matrix, likes.matrix[static_cast<std::size_t>(step.precision)]);
    c.gemmBf16 = at(slots.bf16, likes.matrix[0]);
    c.attention = at(slots.attention, likes.attention);
    c.network = at(indexOf(constants, RefitRole::Network, {}, {}, false), rangeOf(RefitRole::Network).start);
    c.elementwise =
        at(indexOf(constants, RefitRole::Elementwise, {}, {}, false), rangeOf(RefitRole::Elementwise).start);
    return c;
}

/// Adds a step's use of a constant.
void count(Constants& constants, RefitRole role, const RefitStep& step, TrainPrecision precision,
           double shipped)
{
    const bool shared = role == RefitRole::Network || role == RefitRole::Elementwise;
    const std::string device = shared ? std::string() : step.deviceName;
    const bool old = !shared && isOld(role, step, precision);
    std::size_t at = indexOf(constants, role, device, precision, old);
    if (at == none) {
        at = constants.size();
        constants.push_back({role, device, precision, old, shipped, rangeOf(role).start});
    }
    ++constants[at].steps;
}

Constants usedBy(std::span<const RefitStep* const> steps)
{
    Constants constants;
    for (const RefitStep* step : steps) {
        const StepConstants<double>& c = step->shipped;
        count(constants, RefitRole::Matrix, *step, step->precision, c.gemm.base());
        count(constants, RefitRole::Attention, *step, TrainPrecision::Bf16, c.attention.base());
        count(constants, RefitRole::Network, *step, TrainPrecision::Bf16, c.network.base());
        count(constants, RefitRole::Elementwise, *step, TrainPrecision::Bf16, c.elementwise.base());
    }
    for (RefitConstant& c : constants)
        c.determined = c.steps >= (c.role == RefitRole::Attention ? leastAttentionSteps : leastMatrixSteps);
    return constants;
}

/// The loss over the logarithms of the determined constants.
class Loss final {
public:
    Loss(std::span<const RefitStep* const> steps, const std::stop_token& stop)
        : m_stop(stop),
          m_constants(usedBy(steps))
    {
        for (std::size_t i = 0; i < m_constants.size(); ++i)
            if (m_constants[i].determined)
                m_free.push_back(i);
        for (const RefitStep* step : steps)
            if (const Slots slots = slotsOf(m_constants, *step); slots.matrix != none)
                m_steps.push_back({step, slots});
    }

    /// The least loss. Errors: Canceled.
    Result<Constants> least()
    {
        if (!m_free.empty() && !m_steps.empty())
            search();
        if (m_stop.stop_requested())
            return fail({.kind = Error::Kind::Canceled});
        for (RefitConstant& c : m_constants)
            if (!c.determined)
                c.value = likeOf(m_constants, c.role, c.precision);
        return m_constants;
    }

private:
    struct Used {
        const RefitStep* step;
        Slots slots;
    };

    void search()
    {
        SearchSpace space{.step = 0.2};
        for (const std::size_t i : m_free) {
            const Range range = rangeOf(m_constants[i].role);
            space.start.push_back(std::log(range.start));
            space.low.push_back(std::log(range.low));
            space.high.push_back(std::log(range.high));
        }
        const auto value = [this](std::span<const double> logs) { return at(logs); };
        take(leastPlace(space, value, m_stop));
    }

    void take(std::span<const double> logs)
    {
        for (std::size_t i = 0; i < m_free.size(); ++i)
            m_constants[m_free[i]].value = std::exp(logs[i]);
    }

    double at(std::span<const double> logs)
    {
        take(logs);
        const Likes likes(m_constants);
        double sum = 0.0;
        for (const Used& used : m_steps) {
            const double error =
                used.step->logErrorWith(constantsAt(m_constants, likes, used.slots, *used.step)) / robustFrom;
            sum += std::sqrt(1.0 + error * error) - 1.0;
        }
        return sum;
    }

    std::stop_token m_stop;
    Constants m_constants;
    std::vector<std::size_t> m_free;
    std::vector<Used> m_steps;
};

} // namespace

bool RefitConstant::atBound() const
{
    const Range range = rangeOf(role);
    return determined && (value < 1.001 * range.low || value > 0.999 * range.high);
}

StepConstants<double> Refit::constantsFor(const RefitStep& step) const
{
    return constantsAt(constants, Likes(constants), slotsOf(constants, step), step);
}

std::vector<RefitConstant> Refit::undeterminedOf(std::span<const RefitStep* const> steps) const
{
    Constants missing = usedBy(steps);
    std::erase_if(missing, [&](const RefitConstant& c) {
        const std::size_t at = indexOf(constants, c.role, c.device, c.precision, c.of2023);
        return at != none && constants[at].determined;
    });
    return missing;
}

Result<Refit> refit(std::span<const RefitStep* const> steps, const std::stop_token& stop)
{
    return Loss(steps, stop).least().map([](Constants constants) { return Refit{std::move(constants)}; });
}

} // namespace jw
