// A switch of something that is computed, and switches turned on one after another as far as they help.
#pragma once

#include <string_view>
#include <utility>

namespace jw {

/// One switch. Effects are computed: it changes a term of the question, never the answer.
template <class Question> struct LeverOf {
    std::string_view name;   ///< for people (context "jw::Lever")
    std::string_view does;   ///< a sentence, likewise
    std::string_view source; ///< of what it does and how much
    /// Turns it on; false: it is on already, or the question cannot have it. A doubling can be had again.
    bool (*turnOn)(Question& question) = nullptr;
};

/// A question whose levers are turned on one after another, and kept as far as they help.
template <class Question, class Answer> struct LeverStack {
    Question question;
    Answer answer;

    /// Keeps it where `helps(answer with it, answer so far)`; false: it was not kept. `answerTo` may change
    /// what else of the question goes with it.
    template <class AnswerTo, class Helps>
    bool add(const LeverOf<Question>& lever, const AnswerTo& answerTo, const Helps& helps)
    {
        Question higher = question;
        if (!lever.turnOn(higher))
            return false;
        Answer with = answerTo(higher);
        if (!helps(with, answer))
            return false;
        question = std::move(higher);
        answer = std::move(with);
        return true;
    }
};

} // namespace jw
