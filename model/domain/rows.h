// Rows<T>: a table of a plan that copies share until one of them is edited.
#pragma once

#include <memory>
#include <vector>

namespace jw {

/// Copying is a pointer; edit() gives this copy rows of its own. So a scenario or an undo step holds only
/// what differs.
template <class T> class Rows final {
public:
    using Vector = std::vector<T>;

    Rows() : m_rows(std::make_shared<Vector>()) {}
    Rows(Vector rows) : m_rows(std::make_shared<Vector>(std::move(rows))) {}
    Rows(std::initializer_list<T> rows) : m_rows(std::make_shared<Vector>(rows)) {}

    [[nodiscard]] auto begin() const { return m_rows->cbegin(); }
    [[nodiscard]] auto end() const { return m_rows->cend(); }
    [[nodiscard]] std::size_t size() const { return m_rows->size(); }
    [[nodiscard]] bool empty() const { return m_rows->empty(); }
    [[nodiscard]] const T& operator[](std::size_t i) const { return (*m_rows)[i]; }
    [[nodiscard]] const T& front() const { return m_rows->front(); }
    [[nodiscard]] const T& back() const { return m_rows->back(); }

    /// To be changed; valid until this table is next copied.
    [[nodiscard]] Vector& edit()
    {
        if (m_rows.use_count() > 1)
            m_rows = std::make_shared<Vector>(*m_rows);
        return *m_rows;
    }
    T& add(T row) { return edit().emplace_back(std::move(row)); }

    [[nodiscard]] bool sharesWith(const Rows& other) const { return m_rows == other.m_rows; }
    friend bool operator==(const Rows& a, const Rows& b) { return a.sharesWith(b) || *a.m_rows == *b.m_rows; }

private:
    std::shared_ptr<Vector> m_rows; ///< written to only while nobody else holds it
};

} // namespace jw
