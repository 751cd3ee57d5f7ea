#include "messages/finding_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jw {
namespace {

/// Places: %1 the finding's value, %2 its limit, both in `unit`, %3 and %4 the names or dates it quotes, from
/// %5 on its amounts.
struct Rule {
    std::string_view id, what;
    UnitName unit{};
    std::string_view wrong, why, mend;
    bool withLimit = true; ///< the rule for findings whose limit exists
};

constexpr UnitName plain{"", 1.0}, kilowatt{"kW", 1.0}, megawatt{"MW", 1e3}, grams{"g/kWh", 1e-3},
    perKWh{"L/kWh", 1.0}, dollars{"USD/kWh", 1.0}, hoursUnit{"h", 1.0}, percent{"%", 0.01},
    minutesUnit{"min", 1.0 / 60.0},
    gibibytesUnit = nameOf(unit::gibibytes), teraflopsUnit = nameOf(unit::teraflopsPerSecond),
    gigabytesUnit = nameOf(unit::gigabytesPerSecond), daysUnit = nameOf(unit::days),
    millisecondsUnit = nameOf(unit::milliseconds), perSecondUnit = nameOf(unit::perSecond),
    wattHoursUnit = nameOf(unit::wattHours);

/// H08: what the memory goes to, part by part.
constexpr std::string_view memoryParts =
    JW_TERM("jw::Message", "%1 of memory are needed on a device that has %2: weights %5, gradients %6, "
                           "optimizer %7, activations %8, transient buffers %9, reserve %10.");
constexpr std::string_view memoryReason =
    JW_TERM("jw::Message", "All of it must fit on each device, and the estimate can be 6 % too low.");

/// "capacity": what is needed and there, and what would hold; places from %5 on: the rate of a replica, nodes
/// needed, nodes there.
constexpr std::string_view capacityWrong =
    JW_TERM("jw::Message", "%1 replicas are needed at the busiest hour, and the machines make up %2.");
constexpr std::string_view capacityMend =
    JW_TERM("jw::Message", "%6 node(s) of “%3” would hold the service, in place of %7.");

/// Of machines without a rent, whatever the tenure.
constexpr std::string_view rentReason =
    JW_TERM("jw::Message", "Totals of cost are without these hours, and what a query or a token costs "
                           "is not known.");
constexpr std::string_view rentMend =
    JW_TERM("jw::Message", "Enter the rent per accelerator and hour; 0 if it is free.");

/// Of machines whose embodied carbon is not known: in a plan, and beside other scenarios.
constexpr std::string_view embodiedWrong = JW_TERM("jw::Message", "The embodied carbon of %3 is not known.");
constexpr std::string_view embodiedMend =
    JW_TERM("jw::Message", "Enter it for the node or for its accelerator, with its source.");

constexpr std::array rules{
    Rule{"D0", "group_unused", percent, JW_TERM("jw::Message", "%1 of this node group has no work."),
         JW_TERM("jw::Message", "What no workload uses is taken as off: no energy, no cost."),
         JW_TERM("jw::Message", "Give it to a workload; one of kind “Idle” counts what only stands by.")},
    Rule{"D0", "draws_overridden", plain,
         JW_TERM("jw::Message", "The scenario “%3” sets this, without effect."),
         JW_TERM("jw::Message", "All scenarios take the same draws, so that they can be compared."),
         JW_TERM("jw::Message", "Reset it in that scenario.")},
    Rule{"D0", "price_missing", percent,
         JW_TERM("jw::Message", "%1 of this node group is owned, and the price of a node is not known."),
         JW_TERM("jw::Message", "Totals of cost are without its purchase and upkeep, and what a query or a "
                                "token costs is not known."),
         JW_TERM("jw::Message", "Enter the price per node; 0 if it is free or only energy is meant.")},
    Rule{"D0", "rent_missing", percent,
         JW_TERM("jw::Message", "%1 of this node group is rented on demand, without a rent."), rentReason,
         rentMend},
    Rule{"D0", "reserved_missing", percent,
         JW_TERM("jw::Message", "%1 of this node group is reserved, without a reserved rent."), rentReason,
         rentMend},
    Rule{"D0", "spot_missing", percent,
         JW_TERM("jw::Message", "%1 of this node group is on spot, without a spot rent."), rentReason,
         rentMend},
    Rule{"D0", "price_compared", plain, JW_TERM("jw::Message", "The price of %3 is not known."),
         JW_TERM("jw::Message", "Totals of cost without it are lower bounds, so which scenario is cheaper "
                                "cannot be told from them."),
         JW_TERM("jw::Message", "Enter the price per node, or the rent per accelerator and hour; 0 if it is "
                                "free.")},
    Rule{"D0", "no_machines_compared", plain,
         JW_TERM("jw::Message", "The cost of %3 is without machines: none are assigned."),
         JW_TERM("jw::Message", "It counts electricity, so beside scenarios that pay for machines it says "
                                "nothing of which is cheaper."),
         JW_TERM("jw::Message", "Compare the electricity, or assign machines to it.")},
    Rule{"D0", "embodied_missing", plain, embodiedWrong,
         JW_TERM("jw::Message", "Totals of carbon and of scope 3 are without it, and too low by it."),
         embodiedMend},
    Rule{"D0", "embodied_compared", plain, embodiedWrong,
         JW_TERM("jw::Message",
                 "Totals with and without embodied carbon say nothing side by side, so only the "
                 "carbon of the electricity is compared."),
         embodiedMend},
    Rule{"H01", "pue_low", plain, JW_TERM("jw::Message", "A PUE of %1 is below any measured over a year."),
         JW_TERM(
             "jw::Message",
             "Cooling and losses are never free; the best large halls report 1.03 to 1.1, and 1 leaves the "
             "building out."),
         JW_TERM("jw::Message", "Enter the PUE of the site, or keep 1 if only the machines are meant.")},
    Rule{"H02", "mfu_bf16", percent,
         JW_TERM("jw::Message",
                 "An MFU of %1 is above %2, more than any published BF16 run on such a device reached."),
         JW_TERM(
             "jw::Message",
             "The best runs published reach 63 % on A100, 47 % on H100, 40 % on B200 and 71 % on TPU v5p."),
         JW_TERM(
             "jw::Message",
             "Check the MFU and the peak rate, and that work done again in recomputation is not counted.")},
    Rule{"H03", "mfu_fp8", percent,
         JW_TERM("jw::Message", "An MFU of %1 is above the %2 that no published dense FP8 run passes."),
         JW_TERM("jw::Message",
                 "The best FP8 runs reach 42 % on H100, 44 % on GB200 and 53 % on GB300, of the FP8 peak."),
         JW_TERM("jw::Message", "Check the MFU, and that the peak rate is the one of FP8.")},
    Rule{
        "H03", "mfu_fp8_experts", percent,
        JW_TERM("jw::Message", "An MFU of %1 is above the %2 that no published FP8 run with experts passes."),
        JW_TERM("jw::Message", "Small matrices and the exchange between experts cost time; the best such run "
                               "reaches 32 % on GB300."),
        JW_TERM("jw::Message", "Check the MFU, and that only the active experts are counted as work.")},
    Rule{"H03", "mfu_fp4", percent,
         JW_TERM("jw::Message", "An MFU of %1 is above the %2 that no published FP4 run passes."),
         JW_TERM("jw::Message", "The best FP4 runs reach 30 % of the FP4 peak."),
         JW_TERM("jw::Message", "Check the MFU, and that the peak rate is the one of FP4.")},
    Rule{"H04", "published_hours", hoursUnit,
         JW_TERM("jw::Message", "%1 of accelerators stand against %2 of a published run of %3, scaled to the "
                                "same tokens and peak rate."),
         JW_TERM("jw::Message", "A run of the same model is rarely more than twice as fast or as slow. The "
                                "published figure is from %4."),
         JW_TERM("jw::Message", "Check tokens, MFU and goodput, or keep it if the difference is meant.")},
    Rule{"H05", "query_high", wattHoursUnit,
         JW_TERM("jw::Message", "%1 per query is more than ten times the %2 published for a text query."),
         JW_TERM("jw::Message",
                 "Google (2025) measured 0.24 Wh, Epoch AI (2025) estimated 0.3 Wh, and OpenAI "
                 "(2025) names 0.34 Wh."),
         JW_TERM("jw::Message", "Check the energy per query, or keep it if a query is much more than a short "
                                "answer.")},
    Rule{"H05", "query_low", wattHoursUnit,
         JW_TERM("jw::Message", "%1 per query is less than a tenth of the %2 published for a text query."),
         JW_TERM("jw::Message",
                 "Google (2025) measured 0.24 Wh, Epoch AI (2025) estimated 0.3 Wh, and OpenAI "
                 "(2025) names 0.34 Wh."),
         JW_TERM("jw::Message", "Check the energy per query, or keep it if a query is much less than a short "
                                "answer.")},
    Rule{
        "H05", "rate_high", perSecondUnit,
        JW_TERM("jw::Message", "A replica is said to serve %1; its model on these machines serves about %2."),
        JW_TERM("jw::Message", "Predictions are rarely wrong by a factor of ten."),
        JW_TERM("jw::Message",
                "Check that the rate is that of one replica, with these prompts and answers.")},
    Rule{
        "H05", "rate_low", perSecondUnit,
        JW_TERM("jw::Message", "A replica is said to serve %1; its model on these machines serves about %2."),
        JW_TERM("jw::Message", "Predictions are rarely wrong by a factor of ten."),
        JW_TERM("jw::Message", "Check that the rate was measured at full load, or take the predicted one.")},
    Rule{"H06", "above_system", kilowatt,
         JW_TERM("jw::Message", "%1 per accelerator is more than the %2 of a published %3 system."),
         JW_TERM("jw::Message", "The data sheet's figure is the whole system at its highest, host included."),
         JW_TERM("jw::Message", "Check whether the power of several accelerators or a supply's rating was "
                                "entered.")},
    Rule{"H06", "above_tdp", kilowatt,
         JW_TERM("jw::Message", "%1 per accelerator is more than the %2 that %3 and its host usually take."),
         JW_TERM("jw::Message", "A host adds up to 60 % to the TDP of its accelerators."),
         JW_TERM("jw::Message", "Check whether the power of several accelerators or a supply's rating was "
                                "entered.")},
    Rule{"H07", "device_hours", hoursUnit,
         JW_TERM("jw::Message", "%1 of accelerators are assumed; the run “%3” of this plan needed %2."),
         JW_TERM("jw::Message", "A guess that a run lasts a whole year is often several times too much."),
         JW_TERM("jw::Message", "Enter the hours that the run took, or the number of accelerators it used.")},
    Rule{"H07", "gpu_hours", hoursUnit,
         JW_TERM("jw::Message", "%1 of accelerators are entered; tokens, rate and MFU ask for %2."),
         JW_TERM("jw::Message", "Work over rate gives the time, so both should be near each other."),
         JW_TERM("jw::Message", "Check the GPU-hours, the tokens, the peak rate and the MFU.")},
    Rule{"H07", "beyond_plan", plain, JW_TERM("jw::Message", "The run takes %1 years; the plan has %2."),
         JW_TERM("jw::Message", "Few machines outlive a run of many years, and their successors are faster."),
         JW_TERM("jw::Message", "Take more accelerators, or fewer tokens.")},
    Rule{"H08", "memory_unknown", gibibytesUnit,
         JW_TERM("jw::Message", "The run needs %1 of each %3, whose memory is not given."),
         JW_TERM("jw::Message", "Nobody has looked whether the layout fits."),
         JW_TERM("jw::Message", "Enter the memory of the accelerator, or keep it empty where a run is known "
                                "to have fitted in another way.")},
    Rule{"H08", "memory_tight", gibibytesUnit, JW_TERM("jw::Message", "The run needs %1 of the %2 of %3."),
         JW_TERM("jw::Message", "The estimate of the memory can be 6 % too low, so the run may not fit."),
         JW_TERM("jw::Message",
                 "Raise a degree of parallelism, recompute more, or use a smaller micro-batch.")},
    Rule{"H08", "memory_layout", gibibytesUnit, memoryParts, memoryReason,
         JW_TERM("jw::Message", "On these accelerators the smallest layout that fits is %3, with %11.")},
    Rule{"H08", "memory_machines", gibibytesUnit, memoryParts, memoryReason,
         JW_TERM("jw::Message",
                 "No layout that was tried fits on these accelerators. On %12 of them %3 would "
                 "fit, with %11.")},
    Rule{"H08", "memory_never", gibibytesUnit, memoryParts, memoryReason,
         JW_TERM("jw::Message", "No layout that was tried fits, not on 64 times as many accelerators either. "
                                "Choose devices with more memory, or a smaller model.")},
    Rule{"H08", "replica_memory", gibibytesUnit,
         JW_TERM("jw::Message", "The weights take %1, and the GPUs of a replica (%5) have %2 for weights and "
                                "cache."),
         JW_TERM("jw::Message", "An engine uses nine tenths of the memory, less 2 GiB of each GPU, and one "
                                "request at least must fit beside the weights."),
         JW_TERM("jw::Message", "Split a replica over %6 GPUs, or use weights of fewer bits.")},
    Rule{"H08", "replica_cache", gibibytesUnit,
         JW_TERM("jw::Message",
                 "The weights take %1 of %2 on the GPUs of a replica (%5), and the cache of one "
                 "request, %7 tokens, does not fit beside them."),
         JW_TERM("jw::Message", "An engine uses nine tenths of the memory, less 2 GiB of each GPU, and one "
                                "request at least must fit beside the weights."),
         JW_TERM("jw::Message", "Split a replica over %6 GPUs, or plan for shorter requests.")},
    Rule{"H08", "replica_never", gibibytesUnit,
         JW_TERM("jw::Message", "The weights take %1, and the GPUs of a replica (%5) have %2 for weights and "
                                "cache."),
         JW_TERM("jw::Message", "An engine uses nine tenths of the memory, less 2 GiB of each GPU, and one "
                                "request at least must fit beside the weights."),
         JW_TERM("jw::Message", "It does not fit on %6 GPUs either: use weights of fewer bits, shorter "
                                "requests or devices with more memory.")},
    Rule{"H09", "near_promise", percent,
         JW_TERM("jw::Message", "The busiest hour takes %1 of the requests that keep the promise."),
         JW_TERM("jw::Message", "Above %2 no slack is left for a peak or for a machine that fails."),
         JW_TERM("jw::Message", "Plan headroom or spare replicas, and add the machines for them.")},
    Rule{"H09", "compute_high", percent,
         JW_TERM("jw::Message", "The busiest hour takes %1 of the peak rate of the GPUs."),
         JW_TERM("jw::Message", "Services have not been seen above %2, so no slack is left for peaks."),
         JW_TERM("jw::Message", "Add machines, or check the lengths of prompts and answers.")},
    Rule{
        "H10", "replica_across_nodes", plain,
        JW_TERM("jw::Message", "A replica of %1 GPUs spans more than the %2 of an NVLink domain."),
        JW_TERM("jw::Message", "Its all-reduce runs twice in every layer for each token; between nodes it is "
                               "many times slower than this prediction counts it."),
        JW_TERM("jw::Message", "Use %2 GPUs or fewer for a replica, with weights of fewer bits if need be.")},
    Rule{"H10", "tp_across_nodes", plain,
         JW_TERM("jw::Message",
                 "Tensor parallelism of %1 spans more than the %2 accelerators of an NVLink domain."),
         JW_TERM("jw::Message", "Its all-reduce runs twice in every layer, and the network between nodes is "
                                "many times slower than NVLink."),
         JW_TERM("jw::Message", "Lower it to %2 or less, and raise the pipeline stages instead.")},
    Rule{"H10", "tp_network", plain,
         JW_TERM("jw::Message",
                 "Tensor parallelism of %1 spans more than the %2 accelerators of an NVLink domain. By the "
                 "engine's step this takes %5 of the time: %6 of accelerators, %7."),
         JW_TERM("jw::Message", "Its all-reduce runs twice in every layer, and the network between nodes is "
                                "many times slower than NVLink."),
         JW_TERM("jw::Message", "Lower it to %2 or less, and raise the pipeline stages instead.")},
    Rule{"H11", "bubble", percent,
         JW_TERM("jw::Message", "The pipeline stands still for %1 of its working time; %2 is already much."),
         JW_TERM("jw::Message", "Each stage waits while the pipeline fills and drains."),
         JW_TERM("jw::Message", "Use fewer stages, more chunks per device, or a larger global batch.")},
    Rule{"H12", "goodput_high", percent,
         JW_TERM("jw::Message", "A goodput of %1 is more than runs beyond 4,096 accelerators reach."),
         JW_TERM("jw::Message",
                 "Large runs stop several times a day; Llama 3 on 16,384 GPUs reports a little above 90 %."),
         JW_TERM("jw::Message", "Enter failures, checkpoints and restarts, or a goodput below 97 %.")},
    Rule{
        "H12", "failures_close", minutesUnit,
        JW_TERM("jw::Message", "Failures come every %1, and checkpoints every %2."),
        JW_TERM("jw::Message",
                "When fewer than five checkpoints lie between two failures, much of the work is done twice."),
        JW_TERM("jw::Message", "Write checkpoints faster or beside the work, or use fewer accelerators.")},
    Rule{"H13", "batch_large", plain,
         JW_TERM("jw::Message", "A global batch of %1 tokens is above the %2 of the largest dense runs."),
         JW_TERM("jw::Message", "Beyond that, more tokens in a batch add cost and teach little."),
         JW_TERM("jw::Message", "Lower the global batch, or check whether it counts sequences.")},
    Rule{"H13", "batch_small", plain,
         JW_TERM("jw::Message", "A global batch of %1 tokens is small for more than 1,024 accelerators."),
         JW_TERM("jw::Message",
                 "Each gets too few tokens in a step to keep busy; such runs use more than %2."),
         JW_TERM("jw::Message", "Raise the global batch, or use fewer accelerators.")},
    Rule{"H14", "few_tokens", plain, JW_TERM("jw::Message", "The run has %1 tokens per parameter."),
         JW_TERM("jw::Message",
                 "The best use of a training budget is near 20; fewer than %2 leaves a model half trained."),
         JW_TERM("jw::Message", "Check the tokens; keep it if this run only tunes a trained model.")},
    Rule{"H14", "many_tokens", plain, JW_TERM("jw::Message", "The run has %1 tokens per parameter."),
         JW_TERM(
             "jw::Message",
             "The best use of a training budget is near 20; Llama 3 8B went to 1,875, and few runs pass %2."),
         JW_TERM("jw::Message", "Check the tokens and the size of the model.")},
    Rule{
        "H15", "tpot_weights", millisecondsUnit,
        JW_TERM("jw::Message", "A token every %1 is promised; reading the weights once takes %2."),
        JW_TERM("jw::Message", "Every token needs the weights once, unless drafts decide several at a time."),
        JW_TERM("jw::Message", "Relax the promise, use more GPUs for a replica or weights of fewer bits, or "
                               "count on speculative decoding.")},
    Rule{"H16", "tflops_hours", plain,
         JW_TERM("jw::Message", "The work is read as TFLOPS-hours and takes %1 hours; read as TFLOP, an "
                                "amount, it takes %1 seconds."),
         JW_TERM("jw::Message",
                 "TFLOP is an amount and TFLOPS is a rate: the two readings are 3,600 times apart."),
         JW_TERM("jw::Message", "Choose the reading that the figure was published with.")},
    Rule{"H17", "sparse_peak", teraflopsUnit,
         JW_TERM("jw::Message", "A peak of %1 is above the dense %2 of %3 at this precision."),
         JW_TERM("jw::Message", "Data sheets also print rates for structured sparsity, twice the dense one, "
                                "which training does not reach."),
         JW_TERM("jw::Message", "Enter the dense rate.")},
    Rule{"H18", "carbon_outside", grams,
         JW_TERM("jw::Message", "Grid carbon of %1 lies outside what grids have; the nearest figure is %2."),
         JW_TERM("jw::Message",
                 "Hydro power has a few grams and coal about 1,000; a figure in kg/kWh is 1,000 "
                 "times too small."),
         JW_TERM("jw::Message", "Enter the grid's carbon in g CO2e per kWh.")},
    Rule{"H18", "carbon_hydro", grams,
         JW_TERM("jw::Message",
                 "Grid carbon of %1 is that of water or nuclear power alone; mixed grids have more "
                 "than %2."),
         JW_TERM("jw::Message", "A location-based figure is the mean of all plants of the grid."),
         JW_TERM("jw::Message", "Keep it if the grid is so clean, or enter it as the market-based figure.")},
    Rule{"H18", "wue_high", perKWh,
         JW_TERM("jw::Message", "Water use of %1 is above the %2 that evaporative cooling takes."),
         JW_TERM("jw::Message", "Evaporating all heat of a kWh takes about 1.5 L."),
         JW_TERM("jw::Message", "Check whether liters per kWh of IT energy were entered.")},
    Rule{"H18", "price_outside", dollars,
         JW_TERM("jw::Message",
                 "An electricity price of %1 lies outside what is paid; the nearest usual price is "
                 "%2."),
         JW_TERM("jw::Message", "A price per MWh entered as a price per kWh is 1,000 times too high."),
         JW_TERM("jw::Message", "Enter the price per kWh, in the currency of the plan.")},
    Rule{"H19", "above_limit", megawatt,
         JW_TERM("jw::Message", "The work at this site takes %1 on average; its power limit is %2."),
         JW_TERM("jw::Message", "What the grid connection does not carry cannot run."),
         JW_TERM("jw::Message", "Move work to another site, lower it, or raise the limit.")},
    Rule{"H19", "no_grid_entry", megawatt,
         JW_TERM("jw::Message", "The work at this site takes %1 on average, and no power limit is entered."),
         JW_TERM("jw::Message", "Few sites have a connection above %2; new ones take years."),
         JW_TERM("jw::Message", "Enter the power limit of the site, or spread the work over several.")},
    Rule{"H20", "gpu_only", kilowatt, JW_TERM("jw::Message", "%1 is the power of %3 alone."),
         JW_TERM(
             "jw::Message",
             "The host, network and power supplies add to it: a published system takes %2 per accelerator."),
         JW_TERM("jw::Message", "Enter the power of a node over its accelerators, or keep it to compare with "
                                "figures that leave the host out.")},
    Rule{"H20", "gpu_only", kilowatt, JW_TERM("jw::Message", "%1 is the power of %3 alone."),
         JW_TERM("jw::Message", "The host, network and power supplies add to it."),
         JW_TERM("jw::Message", "Enter the power of a node over its accelerators, or keep it to compare with "
                                "figures that leave the host out."),
         false},
    Rule{"H21", "near_most", percent,
         JW_TERM("jw::Message", "The busiest hour takes %1 of the most that the replicas serve."),
         JW_TERM("jw::Message", "Above %2 waits grow steeply, the nearer to 100 % the more, and so do the "
                                "percentiles of latency."),
         JW_TERM("jw::Message", "Plan headroom, or add machines.")},
    Rule{"H22", "drafts_in_batch", plain,
         JW_TERM("jw::Message", "Speculative decoding is counted on with %1 sequences at once."),
         JW_TERM("jw::Message",
                 "Beyond %2 a replica has little compute to spare, and drafts may gain nothing."),
         JW_TERM("jw::Message", "Measure it at this load, or leave it out.")},
    Rule{"H22", "prefix_in_batch", plain,
         JW_TERM("jw::Message", "The prefix cache is counted on with %1 sequences at once."),
         JW_TERM("jw::Message",
                 "Beyond %2 they take the memory in which prefixes would wait to be used again."),
         JW_TERM("jw::Message", "Measure the share of hits at this load, or leave it out.")},
    Rule{"H23", "no_experiments", plain, JW_TERM("jw::Message", "The budget holds the final run only."),
         JW_TERM("jw::Message",
                 "Failed runs, ablations and sweeps usually make a project 2 to 3 times its final run."),
         JW_TERM("jw::Message", "Enter the experiment overhead, or keep %1 if only the final run is meant.")},
    Rule{"B5", "no_production_factor", plain,
         JW_TERM("jw::Message", "The run is as fast as the steps of its layout."),
         JW_TERM("jw::Message", "Published runs took %2 times as long as the best layout of a search, at the "
                                "median."),
         JW_TERM("jw::Message", "Enter the production factor, or enter %1 if the layout has been measured.")},
    Rule{"H24", "carbon_bases", plain,
         JW_TERM("jw::Message", "The sites compared count carbon on different bases: \"%3\"."),
         JW_TERM("jw::Message",
                 "A life-cycle figure holds what a direct one leaves out, so their difference says "
                 "nothing."),
         JW_TERM("jw::Message", "Enter figures of one basis for all sites; until then carbon is not drawn.")},
    Rule{"H25", "peak_above_limit", megawatt,
         JW_TERM("jw::Message", "The machines at this site take up to %1; its power limit is %2."),
         JW_TERM("jw::Message", "On average they stay below it, but not when all run at their peak."),
         JW_TERM("jw::Message", "Cap the power of the machines, move some of them, or raise the limit.")},
    Rule{"H25", "before_power", megawatt,
         JW_TERM("jw::Message", "The start is on %3; the site has power from %4 on."),
         JW_TERM("jw::Message", "Until then %1 are missing."),
         JW_TERM("jw::Message", "Start later, use another site, or correct the date of the power.")},
    Rule{"H26", "nvlink_high", gigabytesUnit, JW_TERM("jw::Message", "%1 is above the %2 of NVLink on %3."),
         JW_TERM("jw::Message", "This field counts both directions of one accelerator; a node's total or a "
                                "rate in Gbit/s is larger."),
         JW_TERM("jw::Message", "Enter the data sheet's figure for one accelerator.")},
    Rule{"H26", "network_high", gigabytesUnit,
         JW_TERM("jw::Message", "The network of a node comes to %1 for each accelerator."),
         JW_TERM("jw::Message", "No accelerator has a network above %2 in one direction; both directions or "
                                "Gbit/s may have been entered."),
         JW_TERM("jw::Message", "Enter gigabytes per second of a whole node, in one direction.")},
    Rule{"context", "request_beyond_context", plain,
         JW_TERM("jw::Message", "Prompt and answer take %1 tokens together; the context length of the model "
                                "is %2."),
         JW_TERM("jw::Message", "A serving engine refuses or cuts a request that is longer."),
         JW_TERM("jw::Message",
                 "Shorten prompt or answer, choose a model with a longer context, or enter the "
                 "context length that it was extended to.")},
    Rule{"context", "run_beyond_context", plain,
         JW_TERM("jw::Message", "Sequences of %1 tokens are longer than the model's context length of %2."),
         JW_TERM("jw::Message",
                 "Beyond that length a model has learned no positions, unless the run is meant "
                 "to extend it."),
         JW_TERM("jw::Message", "Shorten the sequences, or enter the context length that the run extends the "
                                "model to.")},
    Rule{"capacity", "capacity_memory", plain, capacityWrong,
         JW_TERM("jw::Message",
                 "A replica serves %5; what binds is memory: no more sequences fit beside the weights."),
         capacityMend},
    Rule{"capacity", "capacity_sequences", plain, capacityWrong,
         JW_TERM("jw::Message", "A replica serves %5; what binds is the most sequences that it may hold."),
         capacityMend},
    Rule{
        "capacity", "capacity_ttft", plain, capacityWrong,
        JW_TERM("jw::Message", "A replica serves %5; what binds is the promise of the first token, TTFT %4."),
        capacityMend},
    Rule{"capacity", "capacity_tpot", plain, capacityWrong,
         JW_TERM("jw::Message", "A replica serves %5; what binds is the promise of a token at a time."),
         capacityMend},
    Rule{"capacity", "capacity_given", plain, capacityWrong,
         JW_TERM("jw::Message", "A replica serves %5, as entered."), capacityMend},
    Rule{"capacity", "capacity_item", plain, capacityWrong,
         JW_TERM("jw::Message", "A replica serves %5, which follows from the time of an item."),
         capacityMend},
    Rule{"capacity", "capacity_most", plain,
         JW_TERM("jw::Message", "%1 replicas are needed at the busiest hour, and %2 are allowed."),
         JW_TERM("jw::Message", "A replica serves %5; what binds is the most replicas that may run."),
         JW_TERM("jw::Message", "Raise the most replicas to %1, or leave the field empty.")},
    Rule{"capacity", "unanswered", percent,
         JW_TERM("jw::Message", "%1 of the requests of a day are not answered."),
         JW_TERM("jw::Message", "They are more than the machines serve at all; energy and cost of a request "
                                "are those of the answered ones."),
         JW_TERM("jw::Message", "Add machines, or plan for fewer requests.")},
    Rule{"capacity", "capacity_requests", perSecondUnit,
         JW_TERM("jw::Message", "%1 arrive in the busiest hour, and these machines serve %2."),
         JW_TERM("jw::Message", "%6 nodes of “%3” would hold them, more than a node group can have: the unit "
                                "of the requests may be wrong."),
         JW_TERM("jw::Message",
                 "Check the requests; 20/s and 2M/day are understood. A billion people with 10 "
                 "a day each make 116,000 a second.")},
    Rule{"capacity", "promise_ttft", millisecondsUnit,
         JW_TERM("jw::Message", "The first token (TTFT %3) is promised within %1, and an empty replica needs "
                                "%2."),
         JW_TERM("jw::Message", "More replicas share the load, but none of them becomes faster."),
         JW_TERM("jw::Message",
                 "Relax the promise, shorten prompts, or use more or faster GPUs for a replica.")},
    Rule{"capacity", "promise_tpot", millisecondsUnit,
         JW_TERM("jw::Message", "A token is promised every %1, and an empty replica needs %2."),
         JW_TERM("jw::Message", "More replicas share the load, but none of them becomes faster."),
         JW_TERM("jw::Message", "Relax the promise, or use more or faster GPUs or weights of fewer bits.")},
    Rule{"name", "other_model", plain,
         JW_TERM("jw::Message", "The architecture is not that of %3; its numbers count."),
         JW_TERM("jw::Message",
                 "It is taken as a model of your own: no price of %3 is one of the same model."),
         JW_TERM("jw::Message", "Choose the model again, or clear its name.")},
    Rule{"name", "other_device", plain,
         JW_TERM("jw::Message", "Memory, bandwidth or rates are not those of %3; the numbers count."),
         JW_TERM("jw::Message", "No fit to measurements of %3 is used for serving, so predictions are less "
                                "sure."),
         JW_TERM("jw::Message", "Take the figures of the catalogue again, or clear the catalogue ID.")},
    Rule{"money", "usd_rate", plain, JW_TERM("jw::Message", "The plan is in %3, and 1 USD counts as 1 %3."),
         JW_TERM("jw::Message", "Prices of the catalogue are in USD and are converted at this rate."),
         JW_TERM("jw::Message", "Enter what 1 USD is in %3 (usd_rate), and copy prices in again.")},
    Rule{"deadline", "no_start", plain,
         JW_TERM("jw::Message", "The deadline is not checked: the run has no start date."),
         JW_TERM("jw::Message", "When a run ends follows from when it starts."),
         JW_TERM("jw::Message", "Enter the start date of the run.")},
    Rule{"deadline", "missed", daysUnit,
         JW_TERM("jw::Message", "The run ends on %3, %1 behind its deadline of %4."),
         JW_TERM("jw::Message", "It starts on its date and takes the days shown in its results."),
         JW_TERM("jw::Message", "Start earlier, use more or faster accelerators, or move the deadline.")},
    Rule{"deadline", "in_doubt", daysUnit,
         JW_TERM("jw::Message", "The run may end as late as %3, %1 behind its deadline of %4."),
         JW_TERM("jw::Message", "Its time is a prediction; one run in ten takes longer than that."),
         JW_TERM("jw::Message", "Plan a reserve, or use more accelerators.")},
};

constexpr Rule unknown{{},
                       {},
                       plain,
                       JW_TERM("jw::Message", "The value %1 is unusual."),
                       JW_TERM("jw::Message", "A plausibility rule expects another."),
                       JW_TERM("jw::Message", "Check the value.")};

const Rule& ruleOf(const Finding& finding)
{
    const auto found = std::ranges::find_if(rules, [&](const Rule& r) {
        return r.id == finding.id && r.what == finding.what && r.withLimit == !std::isnan(finding.limit);
    });
    return found == rules.end() ? unknown : *found;
}

Sentence sentence(std::string_view pattern, const Finding& finding, UnitName unit)
{
    Sentence made{pattern,
                  {numberArgument(finding.value, unit), numberArgument(finding.limit, unit),
                   Argument{.text = finding.text}, Argument{.text = finding.also}}};
    for (const QuotedAmount& amount : finding.amounts)
        made.arguments.push_back(numberArgument(amount.value, amount.unit));
    return made;
}

} // namespace

Message messageOf(const Finding& finding, const FieldInfo* field)
{
    const Rule& rule = ruleOf(finding);
    const Argument title = field && !field->term.name.empty()
                               ? Argument{.text = std::string(field->term.name), .context = "jw::Term"}
                               : Argument{.text = finding.field};
    return {title, sentence(rule.wrong, finding, rule.unit), sentence(rule.why, finding, rule.unit),
            sentence(rule.mend, finding, rule.unit)};
}

std::vector<FindingRule> findingRules()
{
    std::vector<FindingRule> all;
    for (const Rule& rule : rules)
        if (rule.withLimit)
            all.push_back({rule.id, rule.what});
    return all;
}

std::string_view severityWord(Severity severity)
{
    constexpr std::array texts{JW_TERM("jw::Message", "note"), JW_TERM("jw::Message", "warning"),
                               JW_TERM("jw::Message", "error")};
    return texts[static_cast<std::size_t>(severity)];
}

} // namespace jw
