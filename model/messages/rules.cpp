// The rules between fields that Inconsistent and Refused name by a code, and the names of what units count.
#include "messages/patterns.h"

namespace jw::messages {
namespace {

using enum Part;

struct Rule {
    std::string_view code;
    Template text;
};

constexpr std::array rules{
    Rule{"idle_above_peak",
         {{JW_TERM("jw::Message", "Idle power %1 is above peak power %2."), {Value, Upper}},
          {JW_TERM("jw::Message", "A machine cannot idle above its peak.")},
          {JW_TERM("jw::Message", "Lower the idle value or raise the peak.")}}},
    Rule{"both_or_none",
         {{JW_TERM("jw::Message", "Only one of idle and peak power is given.")},
          {JW_TERM("jw::Message", "The power of a whole node runs from idle to peak, so it needs both.")},
          {JW_TERM("jw::Message", "Enter the other one too, or clear both.")}}},
    Rule{"spare_not_below_supplies",
         {{JW_TERM("jw::Message", "%1 spare supplies are not fewer than all %2."), {Count, CountUpper}},
          {JW_TERM("jw::Message", "At least one supply must carry the load.")},
          {JW_TERM("jw::Message", "Lower the spare supplies or raise the number of supplies.")}}},
    Rule{"shares_above_one",
         {{JW_TERM("jw::Message", "The owned, reserved and spot shares add up to %1."), {Value}},
          {JW_TERM("jw::Message", "Together they cannot be more than all nodes of the group.")},
          {JW_TERM("jw::Message", "Lower one of the shares.")}}},
    Rule{"group_shares_above_one",
         {{JW_TERM("jw::Message", "The shares of this group add up to %1."), {Value}},
          {JW_TERM("jw::Message", "Continuous workloads cannot use more than all of a group.")},
          {JW_TERM("jw::Message", "Lower one of the shares, or assign another group.")}}},
    Rule{"site_or_machines",
         {{JW_TERM("jw::Message", "The workload has neither a site nor machines.")},
          {JW_TERM("jw::Message", "Price, carbon and PUE are those of the place where it runs.")},
          {JW_TERM("jw::Message", "Choose a site, or assign a node group.")}}},
    Rule{"tariff_gap",
         {{JW_TERM("jw::Message", "No band covers %1, %2, hour %3."), {Month, Weekday, Hour}},
          {JW_TERM("jw::Message", "Each hour of a year has exactly one price.")},
          {JW_TERM("jw::Message", "Extend a band over this hour, or add one.")}}},
    Rule{"tariff_overlap",
         {{JW_TERM("jw::Message", "More than one band covers %1, %2, hour %3."), {Month, Weekday, Hour}},
          {JW_TERM("jw::Message", "Each hour of a year has exactly one price.")},
          {JW_TERM("jw::Message", "Shorten one of the bands.")}}},
    Rule{"csv_file_missing",
         {{JW_TERM("jw::Message", "This file is missing.")},
          {JW_TERM("jw::Message", "The other files of the plan need what it holds.")},
          {JW_TERM("jw::Message", "Put it back beside them, or export the plan again.")}}},
    Rule{"no_files_of_rows",
         {{JW_TERM("jw::Message", "There are no measurements in this folder.")},
          {JW_TERM("jw::Message", "Files are looked for whose names end in .csv, .json or .jsonl.")},
          {JW_TERM("jw::Message", "Choose another folder, or put such files there.")}}},
    Rule{"runs_once",
         {{JW_TERM("jw::Message", "The workload is set to run continuously.")},
          {JW_TERM("jw::Message", "A given amount of work ends when it is done.")},
          {JW_TERM("jw::Message", "Set the workload to run once.")}}},
    Rule{"unequal_accelerators",
         {{JW_TERM("jw::Message", "The assigned groups have different accelerators.")},
          {JW_TERM("jw::Message", "One run is computed for accelerators of one kind.")},
          {JW_TERM("jw::Message", "Assign groups with the same accelerator.")}}},
    Rule{"no_replica",
         {{JW_TERM("jw::Message", "%1 accelerators are too few for one replica of %2."), {Count, CountUpper}},
          {JW_TERM("jw::Message",
                   "A replica of the model answers only with all accelerators it is split over.")},
          {JW_TERM("jw::Message", "Assign more nodes, or split the model over fewer accelerators.")}}},
    Rule{"service_machines",
         {{JW_TERM("jw::Message", "The service has no machines.")},
          {JW_TERM("jw::Message", "What it costs follows from how many of which accelerator serve it.")},
          {JW_TERM("jw::Message", "Give it a share of a node group under Machines at work.")}}},
    Rule{"service_off",
         {{JW_TERM("jw::Message", "The service is switched off in this scenario.")},
          {JW_TERM("jw::Message", "What is switched off serves nothing and is left out of all results.")},
          {JW_TERM("jw::Message", "Enable it, or choose a scenario that has it on.")}}},
    Rule{"machines_off",
         {{JW_TERM("jw::Message", "All machines of the service are switched off in this scenario.")},
          {JW_TERM("jw::Message", "A node group counts where the group, its fleet, its site and its share "
                                  "are enabled.")},
          {JW_TERM("jw::Message", "Enable them, or choose a scenario that has them on.")}}},
    Rule{
        "beyond_context",
        {{JW_TERM("jw::Message", "Prompt and answer take %1 tokens together; the context length of the model "
                                 "is %2."),
          {Count, CountUpper}},
         {JW_TERM("jw::Message", "A serving engine refuses or cuts a request that is longer.")},
         {JW_TERM("jw::Message", "Shorten prompt or answer, or choose a model with a longer context.")}}},
    Rule{
        "tp_heads",
        {{JW_TERM("jw::Message", "%1 GPUs cannot share the %2 attention heads and %3 KV heads of the model."),
          {Count, CountLower, CountUpper}},
         {JW_TERM("jw::Message", "Every GPU of a replica takes as many heads as the others; KV heads are "
                                 "copied where there are fewer of them than GPUs.")},
         {JW_TERM("jw::Message", "Choose one of these numbers of GPUs: %1."), {Cell}}}},
    Rule{"serving_given",
         {{JW_TERM("jw::Message", "The requests of a replica are given, not predicted.")},
          {JW_TERM("jw::Message", "Latency, batches and power of a GPU follow from a prediction only.")},
          {JW_TERM("jw::Message", "Let the capacity follow from model and machines.")}}},
    Rule{"serving_items",
         {{JW_TERM("jw::Message", "The work of an item, not tokens.")},
          {JW_TERM("jw::Message", "An item has no tokens, so there is nothing to batch or to promise by the "
                                  "token: levers and prices by the token are those of a model that "
                                  "writes.")},
          {JW_TERM("jw::Message", "Enter time and energy of an item as measured with a lever, compare "
                                  "accelerators by the frontier, or let the capacity follow from a model and "
                                  "machines.")}}},
    Rule{
        "item_above_tdp",
        {{JW_TERM("jw::Message", "%1 in %2 s are %3 W a GPU, above its TDP of %4 W."),
          {Value, CountLower, Cell, CountUpper}},
         {JW_TERM("jw::Message", "No GPU takes more than its TDP, or than its cap where it has one.")},
         {JW_TERM("jw::Message", "Check wh_per_item and seconds_per_item; a time that is not entered follows "
                                 "from the work.")}}},
    Rule{"serving_item_measured",
         {{JW_TERM("jw::Message", "The time of an item is measured, on this device alone.")},
          {JW_TERM("jw::Message", "On another device the time follows from the work of an item.")},
          {JW_TERM("jw::Message", "Enter the work of a pass, or parameters and tokens, to compare "
                                  "accelerators.")}}},
    Rule{"serving_memory",
         {{JW_TERM("jw::Message", "The model does not fit on the GPUs of a replica.")},
          {JW_TERM("jw::Message",
                   "Weights and the cache of one request must fit in nine tenths of their memory.")},
          {JW_TERM("jw::Message", "Split the replica over more GPUs, use weights of fewer bits, or choose a "
                                  "device with more memory.")}}},
    Rule{
        "serving_unknown_accelerator",
        {{JW_TERM("jw::Message", "This accelerator is in no catalogue, so nothing measured is known of it.")},
         {JW_TERM("jw::Message",
                  "A prediction of serving rests on rows measured on the same kind of device.")},
         {JW_TERM("jw::Message",
                  "Fit constants to measurements of your own, enter the requests of a replica, "
                  "or choose a device of the catalogue.")}}},
    Rule{"serving_engine_unseen",
         {{JW_TERM("jw::Message",
                   "No measurement of this engine on this generation of accelerators is known.")},
          {JW_TERM("jw::Message", "Engines differ by more than a factor of two on one device.")},
          {JW_TERM("jw::Message", "Choose an engine with measurements, fit constants to measurements of your "
                                  "own, or enter the requests of a replica.")}}},
    Rule{"serving_far",
         {{JW_TERM("jw::Message", "The service is too far from all measurements of this model and engine.")},
          {JW_TERM("jw::Message",
                   "Beyond 32 times the lengths or sequences of the nearest row errors are not known, nor "
                   "beyond all sequences of rows that reach a small share of the peak rate.")},
          {JW_TERM("jw::Message",
                   "Change this, or lengths and load, fit constants to measurements of your own, or enter "
                   "the requests of a replica.")}}},
    Rule{"serving_promise",
         {{JW_TERM("jw::Message", "No number of machines keeps the promise.")},
          {JW_TERM("jw::Message", "An empty replica is slower already, and more replicas are no faster.")},
          {JW_TERM("jw::Message", "Relax the promise, or use more or faster GPUs for a replica.")}}},
    Rule{
        "serving_most",
        {{JW_TERM("jw::Message", "At most %1 replicas are allowed, and %2 are needed."), {Count, CountUpper}},
         {JW_TERM("jw::Message", "More machines would stand idle.")},
         {JW_TERM("jw::Message", "Raise the most replicas, or leave the field empty.")}}},
    Rule{"number_or_text",
         {{JW_TERM("jw::Message", "The override holds both a number and a text, or none.")},
          {JW_TERM("jw::Message", "An override replaces one field by one value.")},
          {JW_TERM("jw::Message", "Enter the value again, or reset the override.")}}},
    Rule{"baseline_has_parent",
         {{JW_TERM("jw::Message", "The baseline has a parent.")},
          {JW_TERM("jw::Message", "The baseline is the plan itself; every scenario starts from it.")},
          {JW_TERM("jw::Message", "Clear the parent, or move another scenario to the first place.")}}},
    Rule{"scenario_too_deep",
         {{JW_TERM("jw::Message", "The scenario has more than %1 ancestors, or is its own."), {Count}},
          {JW_TERM("jw::Message", "Deeper chains of overrides cannot be followed by a reader.")},
          {JW_TERM("jw::Message", "Choose a parent that is nearer to the baseline.")}}},
    Rule{"layout_heads",
         {{JW_TERM("jw::Message", "The attention heads cannot be divided by the tensor parallelism.")},
          {JW_TERM("jw::Message", "Every device of a tensor-parallel group takes the same number of heads.")},
          {JW_TERM("jw::Message", "Choose a degree that divides the heads.")}}},
    Rule{"layout_devices",
         {{JW_TERM("jw::Message", "The accelerators cannot be divided by TP × PP × CP.")},
          {JW_TERM("jw::Message", "Each copy of the model takes that many of them.")},
          {JW_TERM("jw::Message", "Change a degree of parallelism, or the number of accelerators.")}}},
    Rule{"layout_layers",
         {{JW_TERM("jw::Message",
                   "The pipeline has more stages, or chunks of them, than the model has layers.")},
          {JW_TERM("jw::Message", "Each chunk of a stage holds at least one layer.")},
          {JW_TERM("jw::Message", "Use fewer stages or fewer chunks per device.")}}},
    Rule{"layout_batch",
         {{JW_TERM("jw::Message",
                   "The global batch cannot be divided by the data-parallel ranks times the micro-batch.")},
          {JW_TERM("jw::Message", "Every rank takes the same number of micro-batches.")},
          {JW_TERM("jw::Message", "Change the global batch or the micro-batch, or use fewer ranks.")}}},
    Rule{"layout_experts",
         {{JW_TERM("jw::Message", "The experts cannot be spread over the expert parallelism.")},
          {JW_TERM("jw::Message",
                   "Each rank holds the same number of experts, and there must be that many ranks.")},
          {JW_TERM("jw::Message", "Choose a degree that divides the experts and is at most DP × CP.")}}},
    Rule{
        "layout_pipeline",
        {{JW_TERM("jw::Message", "Fully sharded weights and a pipeline do not go together.")},
         {JW_TERM("jw::Message", "Sharding would gather all weights of a stage again for each micro-batch.")},
         {JW_TERM("jw::Message", "Use one pipeline stage, or share only optimizer and gradients.")}}},
    Rule{"layout_memory",
         {{JW_TERM("jw::Message", "The run needs %1 of memory on a device that has %2."),
           {Gibibytes, GibibytesUpper}},
          {JW_TERM("jw::Message", "Weights, gradients, optimizer and activations must fit on each device.")},
          {JW_TERM("jw::Message", "Raise a degree of parallelism, shard or recompute more, or choose a "
                                  "device with more memory.")}}},
    Rule{"run_machines",
         {{JW_TERM("jw::Message", "The run has no machines, and no number of GPUs is given.")},
          {JW_TERM("jw::Message", "Its time follows from how many of which accelerator work on it.")},
          {JW_TERM("jw::Message", "Give it a share of a node group under Machines at work, or enter GPUs, "
                                  "their power and the accelerator.")}}},
    Rule{
        "run_layout",
        {{JW_TERM("jw::Message", "The run has no layout over its accelerators.")},
         {JW_TERM("jw::Message", "The time follows from the model and its layout.")},
         {JW_TERM("jw::Message", "Choose Search layouts under Layout and use one, or give an MFU of your own "
                                 "under Run.")}}},
    Rule{"no_step_model",
         {{JW_TERM("jw::Message", "The speed of this accelerator is not predicted from a layout.")},
          {JW_TERM("jw::Message", "The formula of a training step was fitted on GPUs; TPUs, wafer-scale "
                                  "machines and parts for inference work in other ways.")},
          {JW_TERM("jw::Message", "Give the run an MFU of its own; published runs on TPUs reached 39 to "
                                  "65 %.")}}},
    Rule{
        "encoder",
        {{JW_TERM("jw::Message", "This model is an encoder, whose training step is not predicted here.")},
         {JW_TERM("jw::Message", "Its attention looks both ways, and no published step of one is in the "
                                 "fit.")},
         {JW_TERM("jw::Message", "Choose a decoder, or add a run by hand with its FLOP per sample and an MFU "
                                 "of its own.")}}},
    Rule{"run_tokens",
         {{JW_TERM("jw::Message", "The catalogue does not say how many tokens this model was trained on.")},
          {JW_TERM("jw::Message", "The time of a run grows with its tokens.")},
          {JW_TERM("jw::Message", "Give the tokens of the final run, for example 1T.")}}},
    Rule{"run_needs_nodes",
         {{JW_TERM("jw::Message", "The run does not fit into the memory of %1 node(s)."), {Count}},
          {JW_TERM("jw::Message",
                   "Weights, gradients, optimizer and activations must fit on the devices together.")},
          {JW_TERM("jw::Message", "Take at least %1 nodes, or devices with more memory."), {CountUpper}}}},
    Rule{"run_no_layout",
         {{JW_TERM("jw::Message",
                   "No layout divides the accelerators of %1 node(s) among the parts of the model."),
           {Count}},
          {JW_TERM("jw::Message",
                   "Degrees of parallelism must divide heads, layers, batch and accelerators.")},
          {JW_TERM("jw::Message", "Take a power of two, such as %1 nodes."), {CountUpper}}}},
    Rule{"served_by_item",
         {{JW_TERM("jw::Message", "This model does not write token by token.")},
          {JW_TERM("jw::Message", "Services of images, embeddings or speech are counted by the item, not by "
                                  "tokens.")},
          {JW_TERM("jw::Message",
                   "Choose a language model whose shape the catalogue knows, or give the energy "
                   "of a query.")}}},
    Rule{"service_needs_nodes",
         {{JW_TERM("jw::Message", "%1 node(s) do not hold this service."), {Count}},
          {JW_TERM("jw::Message", "At the busiest hour every request must find a free place in a replica.")},
          {JW_TERM("jw::Message", "Take at least %1 nodes, or leave the number empty."), {CountUpper}}}},
    Rule{
        "service_too_large", // 1e10 a day are 115,741 a second
        {{JW_TERM("jw::Message",
                  "%1 would need about %2 nodes of these machines; a node group has up to %3."),
          {Value, CountLower, CountUpper}},
         {JW_TERM("jw::Message",
                  "A billion people with 10 requests a day each make about 116,000 requests a second.")},
         {JW_TERM("jw::Message",
                  "Check the unit, such as 20/s or 2M/day, or choose larger machines or a smaller model.")}}},
    Rule{"service_needs_gpus",
         {{JW_TERM("jw::Message", "The model does not fit on %1 GPU(s) of a node at this precision."),
           {Count}},
          {JW_TERM("jw::Message",
                   "Weights and the cache of one request must fit in nine tenths of their memory.")},
          {JW_TERM("jw::Message", "Take nodes with at least %1 such GPUs, or GPUs with more memory."),
           {CountUpper}}}},
    Rule{"service_needs_fp8",
         {{JW_TERM("jw::Message", "The model does not fit on %1 GPU(s) of a node at this precision."),
           {Count}},
          {JW_TERM("jw::Message",
                   "Weights and the cache of one request must fit in nine tenths of their memory.")},
          {JW_TERM("jw::Message", "It fits with FP8 weights; without them it takes at least %1 such GPUs."),
           {CountUpper}}}},
    Rule{"service_needs_int4",
         {{JW_TERM("jw::Message", "The model does not fit on %1 GPU(s) of a node at this precision."),
           {Count}},
          {JW_TERM("jw::Message",
                   "Weights and the cache of one request must fit in nine tenths of their memory.")},
          {JW_TERM("jw::Message", "It fits with INT4 weights; without them it takes at least %1 such GPUs."),
           {CountUpper}}}},
    Rule{"no_peak",
         {{JW_TERM("jw::Message", "The accelerator has no peak rate at the precision of the run.")},
          {JW_TERM("jw::Message", "The time of a run follows from this rate.")},
          {JW_TERM("jw::Message", "Enter the rate, or choose another precision or accelerator.")}}},
    Rule{"bf16",
         {{JW_TERM("jw::Message", "The accelerator does not compute in the precision “%1”."), {Text}},
          {JW_TERM("jw::Message", "The speed is predicted from the peak rate at this precision.")},
          {JW_TERM("jw::Message", "Choose another precision or accelerator, or enter the MFU.")}}},
    Rule{"fp8",
         {{JW_TERM("jw::Message", "The accelerator does not compute in the precision “%1”."), {Text}},
          {JW_TERM("jw::Message", "The speed is predicted from the peak rate at this precision.")},
          {JW_TERM("jw::Message", "Choose another precision or accelerator, or enter the MFU.")}}},
    Rule{"fp4",
         {{JW_TERM("jw::Message", "The accelerator does not compute in the precision “%1”."), {Text}},
          {JW_TERM("jw::Message", "The speed is predicted from the peak rate at this precision.")},
          {JW_TERM("jw::Message", "Choose another precision or accelerator, or enter the MFU.")}}},
    Rule{"cap_too_low",
         {{JW_TERM("jw::Message", "Under this power cap nothing runs.")},
          {JW_TERM("jw::Message", "About 35 % of the TDP goes to what no clock changes.")},
          {JW_TERM("jw::Message", "Raise the power cap, or clear it.")}}},
    Rule{"no_progress",
         {{JW_TERM("jw::Message", "Failures and stops leave no time for the run.")},
          {JW_TERM("jw::Message", "Each part of the work is lost again before a checkpoint is written.")},
          {JW_TERM("jw::Message", "Shorten checkpoints, stops and restarts, or use fewer accelerators.")}}},
    Rule{"encoder_decoder",
         {{JW_TERM("jw::Message", "The model has an encoder and a decoder.")},
          {JW_TERM("jw::Message", "The architecture here is that of a decoder alone.")},
          {JW_TERM("jw::Message", "Enter FLOP per token instead, or choose another model.")}}},
    Rule{"stays_in_scenario",
         {{JW_TERM("jw::Message",
                   "The scenario this one is based on has a value here that the model has not.")},
          {JW_TERM("jw::Message", "A scenario can change a value, but not leave it out.")},
          {JW_TERM("jw::Message", "Choose the model in the baseline, or for another run.")}}},
    Rule{"launcher_takes_one",
         {{JW_TERM("jw::Message", "The layout has %1 here, and these launcher arguments know only 1."),
           {Count}},
          {JW_TERM("jw::Message", "The launcher does not split the run this way.")},
          {JW_TERM("jw::Message", "Set it to 1, or copy the arguments of another launcher.")}}},
    Rule{"not_a_transformer",
         {{JW_TERM("jw::Message", "The model is not a transformer.")},
          {JW_TERM("jw::Message", "Its work and memory follow from other shapes.")},
          {JW_TERM("jw::Message", "Enter FLOP per sample instead, or choose another model.")}}},
    Rule{"heads_divide_hidden",
         {{JW_TERM("jw::Message", "The hidden size %1 cannot be divided by %2 attention heads."),
           {Count, CountUpper}},
          {JW_TERM("jw::Message", "Without a head dimension of its own, each head takes an equal part.")},
          {JW_TERM("jw::Message", "Add “head_dim” to the file, or correct one of the two.")}}},
    Rule{"gpus_over_degrees",
         {{JW_TERM("jw::Message", "%1 GPUs cannot be divided by TP × PP × CP, which is %2."),
           {Count, CountUpper}},
          {JW_TERM("jw::Message", "Each copy of the model takes that many of them.")},
          {JW_TERM("jw::Message", "Change a degree of parallelism, or the number of GPUs.")}}},
    Rule{"gpus_over_nodes",
         {{JW_TERM("jw::Message", "%1 GPUs cannot be divided into nodes of %2."), {Count, CountUpper}},
          {JW_TERM("jw::Message", "A launcher starts whole nodes.")},
          {JW_TERM("jw::Message", "Change the number of GPUs, or the GPUs of a node.")}}},
    Rule{"batch_over_ranks",
         {{JW_TERM("jw::Message", "A global batch of %1 sequences cannot be divided by %2, the data-parallel "
                                  "ranks times the micro-batch."),
           {Count, CountUpper}},
          {JW_TERM("jw::Message", "Every rank takes the same number of micro-batches.")},
          {JW_TERM("jw::Message", "Change the global batch, or the micro-batch.")}}},
    Rule{"heads_over_tp",
         {{JW_TERM("jw::Message", "%1 attention heads cannot be divided by a tensor parallelism of %2."),
           {Count, CountUpper}},
          {JW_TERM("jw::Message", "Every device of a tensor-parallel group takes the same number of heads.")},
          {JW_TERM("jw::Message", "Choose a degree that divides the heads.")}}},
    Rule{"layers_over_stages",
         {{JW_TERM("jw::Message", "%1 layers cannot be divided into %2 pipeline stages or chunks."),
           {Count, CountUpper}},
          {JW_TERM("jw::Message", "The launcher gives each the same number of layers.")},
          {JW_TERM("jw::Message", "Choose numbers of stages and chunks that divide the layers.")}}},
    Rule{"experts_over_ep",
         {{JW_TERM("jw::Message", "%1 experts cannot be divided by an expert parallelism of %2."),
           {Count, CountUpper}},
          {JW_TERM("jw::Message", "Each rank holds the same number of experts.")},
          {JW_TERM("jw::Message", "Choose a degree that divides the experts.")}}},
    Rule{"ranks_over_ep",
         {{JW_TERM("jw::Message", "%1 ranks cannot be divided by an expert parallelism of %2."),
           {Count, CountUpper}},
          {JW_TERM("jw::Message", "Each group of ranks holds all experts once.")},
          {JW_TERM("jw::Message", "Choose a degree that divides DP × CP.")}}},
    Rule{"spread_empty",
         {{JW_TERM("jw::Message", "%1 is not above the lower end, %2."), {Value, Upper}},
          {JW_TERM("jw::Message", "An uncertain value lies between two ends that differ.")},
          {JW_TERM("jw::Message", "Raise this end or lower the other one.")}}},
    Rule{"experts_need_sp",
         {{JW_TERM("jw::Message", "Experts with tensor parallelism run without sequence parallelism.")},
          {JW_TERM("jw::Message", "The launcher takes the two only together.")},
          {JW_TERM("jw::Message", "Turn sequence parallelism on, or set the tensor parallelism to 1.")}}},
};

struct KindName {
    Dim dim;
    std::string_view name;
};

constexpr std::array kindNames{
    KindName{{}, JW_TERM("jw::Message", "a plain number")},
    KindName{{.energy = 1}, JW_TERM("jw::Message", "energy")},
    KindName{{.energy = 1, .time = -1}, JW_TERM("jw::Message", "power")},
    KindName{{.time = 1}, JW_TERM("jw::Message", "time")},
    KindName{{.time = -1}, JW_TERM("jw::Message", "a frequency")},
    KindName{{.money = 1}, JW_TERM("jw::Message", "money")},
    KindName{{.time = -1, .money = 1}, JW_TERM("jw::Message", "money per time")},
    KindName{{.energy = -1, .money = 1}, JW_TERM("jw::Message", "money per energy")},
    KindName{{.energy = -1, .time = 1, .money = 1}, JW_TERM("jw::Message", "money per power")},
    KindName{{.money = 1, .water = -1}, JW_TERM("jw::Message", "money per water")},
    KindName{{.carbon = 1}, JW_TERM("jw::Message", "mass")},
    KindName{{.energy = -1, .carbon = 1}, JW_TERM("jw::Message", "mass per energy")},
    KindName{{.work = 1}, JW_TERM("jw::Message", "an amount of work")},
    KindName{{.time = -1, .work = 1}, JW_TERM("jw::Message", "a rate of work")},
    KindName{{.water = 1}, JW_TERM("jw::Message", "volume")},
    KindName{{.energy = -1, .water = 1}, JW_TERM("jw::Message", "volume per energy")},
    KindName{{.data = 1}, JW_TERM("jw::Message", "data")},
    KindName{{.time = -1, .data = 1}, JW_TERM("jw::Message", "data per time")},
};

constexpr std::array<std::string_view, 8> expected{JW_TERM("jw::Message", "a number"),
                                                   JW_TERM("jw::Message", "a text"),
                                                   JW_TERM("jw::Message", "a date such as 2026-07-01"),
                                                   JW_TERM("jw::Message", "yes or no (1 or 0)"),
                                                   JW_TERM("jw::Message", "a list"),
                                                   JW_TERM("jw::Message", "a record {..}"),
                                                   JW_TERM("jw::Message", "a number or a text"),
                                                   JW_TERM("jw::Message", "text without control characters")};

constexpr std::array<std::string_view, 12> months{
    JW_TERM("jw::Message", "January"),   JW_TERM("jw::Message", "February"),
    JW_TERM("jw::Message", "March"),     JW_TERM("jw::Message", "April"),
    JW_TERM("jw::Message", "May"),       JW_TERM("jw::Message", "June"),
    JW_TERM("jw::Message", "July"),      JW_TERM("jw::Message", "August"),
    JW_TERM("jw::Message", "September"), JW_TERM("jw::Message", "October"),
    JW_TERM("jw::Message", "November"),  JW_TERM("jw::Message", "December")};

constexpr std::array<std::string_view, 7> weekdays{
    JW_TERM("jw::Message", "Monday"),    JW_TERM("jw::Message", "Tuesday"),
    JW_TERM("jw::Message", "Wednesday"), JW_TERM("jw::Message", "Thursday"),
    JW_TERM("jw::Message", "Friday"),    JW_TERM("jw::Message", "Saturday"),
    JW_TERM("jw::Message", "Sunday")};

} // namespace

const Template* ruleOf(std::string_view code)
{
    code = code.substr(0, code.find(": "));
    for (const Rule& rule : rules)
        if (rule.code == code)
            return &rule.text;
    return nullptr;
}

std::string_view kindName(Dim dim)
{
    for (const KindName& kind : kindNames)
        if (kind.dim == dim)
            return kind.name;
    return JW_TERM("jw::Message", "another quantity");
}

std::span<const std::string_view> expectedTexts() { return expected; }

std::string_view monthName(int month) { return months[static_cast<std::size_t>(month) % months.size()]; }
std::string_view weekdayName(int weekday)
{
    return weekdays[static_cast<std::size_t>(weekday) % weekdays.size()];
}

} // namespace jw::messages
