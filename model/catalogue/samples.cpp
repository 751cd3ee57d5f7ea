#include "catalogue/samples.h"

#include <array>

#include "domain/uid.h"
#include "embedded/samples.h"
#include "exchange/plan_json.h"
#include "units/listed.h"

namespace jw {

std::span<const SampleInfo> samples()
{
    static constexpr std::array all{
        SampleInfo{"rtx4090-week", JW_TERM("jw::Sample", "An RTX 4090 PC for a week"),
                   JW_TERM("jw::Sample", "One PC with an 850 W supply: what a week of it costs at home")},
        SampleInfo{"superpod-week", JW_TERM("jw::Sample", "A DGX SuperPOD for a week"),
                   JW_TERM("jw::Sample", "64 DGX H100 nodes at full power, beside 24 and 128")},
        SampleInfo{
            "llama31-405b", JW_TERM("jw::Sample", "Training Llama 3.1 405B"),
            JW_TERM("jw::Sample", "16,384 GPUs as the model card reports them, beside a popular estimate")},
        SampleInfo{"chatbot-billion", JW_TERM("jw::Sample", "A chatbot for a billion people"),
                   JW_TERM("jw::Sample", "100 queries a day each, at 2 Wh and at 4 Wh per query")},
        SampleInfo{"chatgpt-day", JW_TERM("jw::Sample", "A day of ChatGPT"),
                   JW_TERM("jw::Sample", "200 million requests and 500 MWh: what one request takes")},
        SampleInfo{"hardware-options", JW_TERM("jw::Sample", "Which hardware for 100,000 TFLOPS-hours"),
                   JW_TERM("jw::Sample", "RTX 4090, A100 or V100, and what happens when hours were seconds")},
        SampleInfo{"server-supplies", JW_TERM("jw::Sample", "Power supplies of two servers"),
                   JW_TERM("jw::Sample", "Provisioned power, and what is left when one supply is lost")},
        SampleInfo{"llama31-405b-run", JW_TERM("jw::Sample", "Llama 3.1 405B from its layout"),
                   JW_TERM("jw::Sample",
                           "Predicted from tokens, GPUs and layout, beside the GPU-hours of its model card")},
        SampleInfo{
            "llama2-70b-run", JW_TERM("jw::Sample", "Training Llama 2 70B"),
            JW_TERM("jw::Sample", "2 trillion tokens on A100s, beside 1.72 million GPU-hours as reported")},
        SampleInfo{"deepseek-v3-run", JW_TERM("jw::Sample", "Training DeepSeek-V3"),
                   JW_TERM("jw::Sample", "2,048 H800s in FP8, beside 2.66 million GPU-hours as reported")},
        SampleInfo{"gpt3-run", JW_TERM("jw::Sample", "Training GPT-3"),
                   JW_TERM("jw::Sample", "34 days on 1,024 A100s, and the estimate for 10,000 V100s")},
        SampleInfo{"bloom-run", JW_TERM("jw::Sample", "Training BLOOM"),
                   JW_TERM("jw::Sample", "384 A100s in France: a prediction that falls 25 % short")},
        SampleInfo{"gpt4-class", JW_TERM("jw::Sample", "A GPT-4-class run"),
                   JW_TERM("jw::Sample", "1.8 trillion parameters on 8,192, 16,384 and 24,576 H100s")},
        SampleInfo{"lora-finetune", JW_TERM("jw::Sample", "Fine-tuning an 8B model with LoRA"),
                   JW_TERM("jw::Sample", "An RTX 4090 of your own against a rented A10 or L4")},
        SampleInfo{
            "chatbot-models", JW_TERM("jw::Sample", "A chatbot for a billion people, by model"),
            JW_TERM("jw::Sample",
                    "Llama 3.1 8B, 70B, 405B and DeepSeek-V3 as predicted, beside 2 and 4 Wh a query")},
        SampleInfo{
            "chatgpt-service", JW_TERM("jw::Sample", "ChatGPT as a service"),
            JW_TERM("jw::Sample", "200 million requests a day on three open models: GPUs, energy and cost")},
        SampleInfo{"assistant-5000", JW_TERM("jw::Sample", "An assistant for 5,000 staff"),
                   JW_TERM("jw::Sample", "RTX 4090s, L40S or one rented H100 for Llama 3.1 8B")},
        SampleInfo{"embeddings", JW_TERM("jw::Sample", "Embeddings: L4 or Inferentia2"),
                   JW_TERM("jw::Sample", "2,000 texts a second through BERT-large, by FLOP per text")},
    };
    return all;
}

Result<Plan> samplePlan(std::string_view name)
{
    const auto text = embeddedText(embedded::samples(), std::string(name) + ".json");
    if (!text)
        return fail({.kind = Error::Kind::BadChoice,
                     .field = "samples",
                     .text = listed(samples(), &SampleInfo::name)});
    return planFromJson(*text).map([](Plan plan) {
        const std::string old = std::exchange(plan.settings.uid, newUid());
        for (Provenance& row : plan.provenance.edit())
            if (row.entity == old)
                row.entity = plan.settings.uid;
        return plan;
    });
}

} // namespace jw
