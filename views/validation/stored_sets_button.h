// The fitted sets that the plan keeps, to be removed one by one.
#pragma once

#include <QPushButton>

#include "document/plan_document.h"

class QMenu;

namespace jw {

/// A menu of the sets; choosing one removes it as one undo step. Not enabled where the plan has none.
class StoredSetsButton final : public QPushButton {
    Q_OBJECT

public:
    explicit StoredSetsButton(PlanDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] QMenu& sets() const { return *m_menu; }

private:
    void fill();
    void remove(const std::string& uid); ///< Qt keeps the slot that holds it while it runs

    PlanDocument& m_document;
    QMenu* m_menu; ///< owned
};

} // namespace jw
