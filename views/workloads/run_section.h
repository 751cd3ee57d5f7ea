// What the sections of a training run or a service have alike: a form of one record of the inputs, and a
// panel of facts.
#pragma once

#include <QWidget>

#include "document/plan_document.h"
#include "views/workloads/run_facts.h"

class QLabel;
class QPushButton;

namespace jw {

class EntityForm;
class Look;
class Panel;

/// The page sets the row anew after every edit. A section adds its parts to facts() and its buttons with
/// addButton(), and ends its constructor with begin().
class RunSection : public QWidget {
    Q_OBJECT

public:
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] const std::string& workload() const { return m_workload; }
    void setRow(const std::string& workload);
    [[nodiscard]] RunWords words() const { return m_words; } ///< the line of facts, as shown

protected:
    enum class Begins { WithDefaults, WithAField }; ///< a record, by a button or by what is typed first

    /// `record` is what the form shows: "inputs.arch".
    RunSection(PlanDocument& document, const Look& look, std::string record, Begins begins, QWidget* parent);

    virtual void retranslate() = 0;
    virtual void refresh() = 0; ///< facts of the workload, which is a training run or a service

    void begin();
    void follow(); ///< what is no edit, such as results; not while it is not seen
    [[nodiscard]] Panel& facts() const { return *m_facts; }
    /// A button in the head of the form.
    QPushButton* addButton();
    static void name(QPushButton& button, const QString& text);
    void setWords(const RunWords& words);
    [[nodiscard]] bool hasRecord() const; ///< in the current scenario

    /// True for what was done; else tells why not.
    bool wasDone(const Result<void>& done);

    void changeEvent(QEvent* event) override;

    PlanDocument& m_document;
    const Look& m_look;

private:
    void refreshAll();
    void showGiven(const Plan& plan);
    void toggleRecord();

    std::string m_record, m_workload;
    Begins m_begins;
    RunWords m_words;
    EntityForm* m_form; ///< all owned by this widget
    QPushButton* m_toggle = nullptr;
    QLabel *m_refusal, *m_line, *m_given; ///< m_given: what goes before the section
    QPushButton* m_predict;               ///< has the time follow from the section again
    Panel* m_facts;
};

} // namespace jw
