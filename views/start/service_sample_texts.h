// Texts of the samples of services, for translation.
#pragma once

#include <QCoreApplication>

#include <array>

namespace jw {

/// Keys of context "jw::SamplePlan"; see sampleTexts().
inline constexpr std::array serviceSampleTexts{
    QT_TRANSLATE_NOOP("jw::SamplePlan", "A chatbot for a billion people, by model"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "A billion people ask 100 times a day: 1.16 million requests a second. At a flat 2 "
                      "Wh, IT energy alone, that is 73 TWh a year. Predicted with the lengths of Azure's "
                      "2023 conversations (1,155 tokens in, 211 out) and an estimated day of one region, "
                      "on as many HGX H200 with FP8 weights as hold the busiest hour with a tenth to "
                      "spare: 0.008 Wh a query with Llama 3.1 8B, 0.11 with 70B, 0.24 with DeepSeek-V3, "
                      "0.73 with 405B, with hosts, idle hours and a PUE of 1.15. Published medians since "
                      "are 0.24 to 0.34 Wh; longer answers take more. The flat estimate has electricity "
                      "only, without cooling and distribution; the services pay for their machines too."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines of Llama 3.1 405B"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines of Llama 3.1 70B"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines of Llama 3.1 8B"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines of DeepSeek-V3"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "HGX H200 8-GPU cloud node"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Predicted"), // a group of scenarios
    QT_TRANSLATE_NOOP("jw::SamplePlan", "DeepSeek-V3"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Llama 3.1 8B"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Flat estimate"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Llama 3.1 405B"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Llama 3.1 70B"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "predicted from model, GPUs and lengths"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "machines in a data center, with its cooling and losses"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the model's own energy instead"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: first token within 2 s, then 10 tokens a second"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Popular estimate of a chatbot for a billion people: 1e9 people times 100 queries a "
                      "day, over 86,400 s"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "assumption: as many as hold the busiest hour"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "assumption: that with which a request costs least"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "ChatGPT as a service"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "200 million requests a day are 2,315 a second. The model behind ChatGPT is "
                      "not published: three open ones stand for it, with the lengths of Azure's "
                      "2023 conversations (1,155 tokens in, 211 out), the day of one region, HGX "
                      "H200 and FP8 weights. With hosts, idle hours, a tenth kept free and PUE: "
                      "0.24 Wh a request with DeepSeek-V3, 0.11 with Llama 3.1 70B, 0.73 with "
                      "405B. Published: 0.34 Wh (OpenAI, 2025), 0.24 Wh (Google, 2025), and the "
                      "older estimate of 2.5 Wh (500 MWh a day)."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines of DeepSeek-V3 class"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines of Llama 3.1 70B class"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines of Llama 3.1 405B class"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "DeepSeek-V3 class"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Llama 3.1 405B class"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Llama 3.1 70B class"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "another model instead"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the same load on this model"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: one year, to compare with yearly figures"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: prices and machines of the catalogue of 2026"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Popular estimate of ChatGPT: 200 million requests a day, over 86,400 s"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "An assistant for 5,000 staff"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "5,000 people ask 20 times a day: 100,000 requests with the lengths of Azure's 2023 "
                      "conversations, most of them in office hours, 2.9 a second in the busiest; every day "
                      "is taken as a working day. A single GPU of any kind holds Llama 3.1 8B and the "
                      "load. What is bought has a second one in reserve: two RTX 4090s of a workstation, "
                      "or two of the eight L40S of a server whose rest serves others. GPUs stand idle at "
                      "night, so the workstation costs least. No measured row of this model is known on "
                      "these devices with vLLM and FP8: tier C."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Office"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Rented H100"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "L40S server"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Workstations"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "H100, rented by the GPU"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "8x L40S server (4U)"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Workstation, 2x RTX 4090, 1600 W PSU"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "On RTX 4090s"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "On L40S"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "On a rented H100"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "One rented H100"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "RTX 4090 workstations"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "another machine instead"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the same load on this machine"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: 5,000 people ask 20 times a day"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: a working day in the office, few requests at night"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: 0.13 USD per kWh in an office, between industry (0.08) and homes (0.16)"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: two of eight GPUs, the rest serve others and pay for themselves"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Lambda instance of one GPU"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: one year"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: an eighth of a server of eight"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: one instance, which holds the load"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Embeddings: L4 or Inferentia2"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "2,000 texts of 512 tokens a second through BERT-large. What a device embeds a "
                      "second is not measured here but follows from 2 FLOP a parameter and token at 35 % "
                      "of the peak (tier C): 122 on an L4, 191 on an Inferentia2. Small models reach less: "
                      "images took 1.0 to 3.9 times as long as this rule says. Rented by the hour at AWS "
                      "in its smallest packaging, one device each at 0.80 and 0.76 USD an hour: 25 L4 or "
                      "16 Inferentia2 hold the busiest hour with a tenth to spare. Put in a measured time "
                      "of an item to be surer."),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "US East"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines Inferentia2"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Machines L4"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "AWS g6.xlarge"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "AWS inf2.xlarge"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "On Inferentia2"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "On L4"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Inferentia2"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "the same load on this device"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "another device instead"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: a copy of the model on every device"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: a tenth kept free"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: the busiest hour over the mean, as of a regional chat"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: batches of 32 share the weights, 0.68 GB in BF16"),
    QT_TRANSLATE_NOOP("jw::SamplePlan",
                      "Assumption: as many as hold 1.35 times the mean load at the predicted rate with 10 "
                      "% to spare"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: an eighth of an AWS g6.48xlarge"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: a twelfth of the host of an AWS inf2.48xlarge"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: 2,000 texts a second, a mean over the day"),
    QT_TRANSLATE_NOOP("jw::SamplePlan", "Assumption: texts of 512 tokens, the most that the model takes"),
};

} // namespace jw
