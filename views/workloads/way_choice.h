// A choice above a form of what its figures follow from; what was typed for another way stays.
#pragma once

#include <QWidget>

#include "document/plan_document.h"

class QLabel;

namespace jw {

class Look;
class Segments;

/// Sets the choice in the current scenario, as one undo step; a refusal stands below it.
class WayChoice : public QWidget {
    Q_OBJECT

public:
    void setRow(const std::string& workload);
    virtual void retranslate() = 0;
    [[nodiscard]] Segments& choice() const { return *m_choice; }

protected:
    /// The first way is the one at the left.
    WayChoice(PlanDocument& document, const Look& look, std::initializer_list<int> ways, QWidget* parent);

    void setTitle(const QString& title);
    [[nodiscard]] virtual int wayOf(const Plan& resolved, const std::string& workload) const = 0;
    [[nodiscard]] virtual Result<void> set(const std::string& workload, int way) = 0;

    PlanDocument& m_document;

private:
    void take(int way);

    std::string m_workload;
    QLabel *m_title, *m_refusal; ///< owned by this widget
    Segments* m_choice;
};

} // namespace jw
