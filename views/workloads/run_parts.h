// The form of a workload; of a training run in sections: run, model, layout, losses, levers.
#pragma once

#include <QWidget>

#include <array>

#include "document/plan_evaluation.h"

namespace jw {

class EntityForm;
class LayoutSection;
class LeversSection;
class Look;
class LossesSection;
class ModelSection;
class PhasesPanel;
class Sections;
class Segments;
class SpeedChoice;
class TimelinePanel;

/// One section at a time; other kinds of work have the first one only, and no choice.
class RunParts final : public QWidget {
    Q_OBJECT

public:
    enum class Part { Run, Model, Layout, Losses, Levers };

    RunParts(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent = nullptr);

    void setRow(const std::string& workload);
    [[nodiscard]] Part part() const { return m_part; }
    void choose(Part part);

    /// The form that has this field of the workload shown; its section is chosen.
    EntityForm& formOf(const std::string& field);

    [[nodiscard]] EntityForm& form() const { return *m_form; } ///< of the run, or of another kind of work
    [[nodiscard]] std::array<EntityForm*, 4> forms() const;    ///< by Part; Levers has none
    [[nodiscard]] Segments& choice() const;
    [[nodiscard]] SpeedChoice& speed() const { return *m_speed; }
    [[nodiscard]] ModelSection& model() const { return *m_model; }
    [[nodiscard]] LayoutSection& layoutSection() const { return *m_layout; }
    [[nodiscard]] LossesSection& losses() const { return *m_losses; }
    [[nodiscard]] TimelinePanel& timeline() const { return *m_timeline; }
    [[nodiscard]] PhasesPanel& phases() const { return *m_phases; }
    [[nodiscard]] LeversSection& levers() const { return *m_levers; }

    void retranslate();

private:
    void showPart();
    void showRun(bool training);
    [[nodiscard]] bool isTraining() const;

    PlanDocument& m_document;
    std::string m_workload, m_sought; ///< m_sought: a field that somebody was led to
    Part m_part = Part::Run;
    QWidget* m_run; ///< choice of speed, form, timeline and phases; all owned by this widget
    SpeedChoice* m_speed;
    EntityForm* m_form;
    TimelinePanel* m_timeline;
    PhasesPanel* m_phases;
    ModelSection* m_model;
    LayoutSection* m_layout;
    LossesSection* m_losses;
    LeversSection* m_levers;
    Sections* m_sections;
};

} // namespace jw
