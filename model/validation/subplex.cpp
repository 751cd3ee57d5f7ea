#include "validation/subplex.h"

#include <cassert>
#include <memory>

#include <nlopt.h>

namespace jw {
namespace {

struct Search {
    const std::function<double(std::span<const double>)>& value;
    const std::stop_token& stop;
    nlopt_opt optimizer;
};

double called(unsigned count, const double* place, double*, void* search)
{
    const Search& of = *static_cast<Search*>(search);
    if (of.stop.stop_requested())
        nlopt_force_stop(of.optimizer);
    return of.value({place, count});
}

} // namespace

std::vector<double> leastPlace(const SearchSpace& space,
                               const std::function<double(std::span<const double>)>& value,
                               const std::stop_token& stop)
{
    using Owner = std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)>;
    const Owner optimizer(nlopt_create(NLOPT_LN_SBPLX, static_cast<unsigned>(space.start.size())),
                          nlopt_destroy);
    Search search{value, stop, optimizer.get()};
    nlopt_set_min_objective(optimizer.get(), &called, &search);
    nlopt_set_lower_bounds(optimizer.get(), space.low.data());
    nlopt_set_upper_bounds(optimizer.get(), space.high.data());
    nlopt_set_initial_step1(optimizer.get(), space.step);
    nlopt_set_xtol_abs1(optimizer.get(), 1e-5);
    nlopt_set_ftol_rel(optimizer.get(), space.still);
    nlopt_set_maxeval(optimizer.get(), 6000);
    std::vector<double> place = space.start;
    double least = 0.0;
    [[maybe_unused]] const nlopt_result ended = nlopt_optimize(optimizer.get(), place.data(), &least);
    assert(ended > 0 || ended == NLOPT_FORCED_STOP); // else the question was wrong: a bug
    return place;
}

} // namespace jw
